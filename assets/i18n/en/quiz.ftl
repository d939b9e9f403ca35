# Questions, answers and scores: English.

## Kinds
quiz-kind-find = Find on the map
quiz-kind-order = Order in time
quiz-kind-holder = Who held it
quiz-kind-trace = Trace an arrow
quiz-kind-match = Claim and evidence
quiz-kind-true-on = True on that day?
quiz-kind-changed = What changed hands
quiz-kind-account = Whose account
quiz-kind-predict = Predict
quiz-kind-choice = Choose
quiz-kind-discuss = Talk about it

## Questions
quiz-ask-find = Point at { $place } on the map.
quiz-ask-find-event = Where did this happen? { $title }
quiz-ask-order = Put these events in order of time, the earliest first.
quiz-ask-holder = On { $date }, who held { $place } on the ground?
quiz-ask-true-on = Is this true? On { $date }, { $place } was in the hands of: { $holder }.
quiz-ask-trace = From where to where does this arrow run? { $title }
quiz-ask-match = Which event is evidence for which claim?
quiz-ask-changed = Which of these places were in other hands on { $to } than on { $from }?
quiz-ask-account = { $title } ({ $date }): whose account is this?
quiz-ask-predict = It is { $from }. Who will hold { $place } on { $to }?

## Answers
quiz-yes = Yes
quiz-no = No
quiz-event = { $title } ({ $date })
quiz-way = from { $from } to { $to }
quiz-list-comma = { ", " }

## Why
quiz-why-find = { $place }: { $region }.
quiz-why-find-event = { $title }: { $place } ({ $region }).
quiz-why-event = { $date }: { $title }.
quiz-why-held = { $place } was held by { $holder } since { $date }.
quiz-why-held-before = { $place } was held by { $holder } since before { $date }.
quiz-why-never = { $place } was held by { $holder } throughout.
quiz-why-held-next = From { $date } on it was held by { $holder }.
quiz-why-sure = How sure this is: { $confidence }.
quiz-why-turned = The two ends are right, but it runs the other way.
quiz-why-way = { $title }: { $stops }.
quiz-why-evidence = “{ $claim }”: { $title }.
quiz-why-same = { $place }: { $holder }, on both days.
quiz-why-changed = { $place }: first { $before }, then { $after }.
quiz-why-account = { $who }: { $holds }

## Scores
quiz-points = { FORM($most) ->
    [one] { $n } of one point
   *[other] { $n } of { $most } points
}
quiz-points-half = { FORM($most) ->
    [one] { $n }½ of one point
   *[other] { $n }½ of { $most } points
}
quiz-points-only-half = { FORM($most) ->
    [one] ½ of one point
   *[other] ½ of { $most } points
}
quiz-grade-right = right
quiz-grade-half = half right
quiz-grade-wrong = wrong
quiz-grade-unanswered = no answer
quiz-grade-open = not scored
quiz-score-unanswered = There is no answer.
quiz-score-inside = The point lies in { $place }.
quiz-score-beside = The point lies in { $other }, next to { $place }: half a point.
quiz-score-elsewhere = The point lies in { $other }, not in { $place }.
quiz-score-nowhere = The point does not lie in { $place }.
quiz-score-hits = { $n } of { $all } found.
quiz-score-mistaken = { FORM($n) ->
    [one] One was chosen that is wrong; it takes away one that was found.
   *[other] { $n } were chosen that are wrong; each takes away one that was found.
}
quiz-score-order = { FORM($all) ->
    [one] { $n } of one pair in the right order.
   *[other] { $n } of { $all } pairs in the right order.
}
quiz-score-pairs = { FORM($all) ->
    [one] { $n } of one pair is right.
   *[other] { $n } of { $all } pairs are right.
}
