# Lessons in the window: English.

way-teach = Teach
key-way-teach = Teach a lesson
keys-teach = In a lesson
teach-lessons = Lessons
teach-none = The scenario has no lessons yet.
teach-begin = Choose a lesson, or a quiz made from the data. A step shows its place and day on the map; what is asked is answered here or on the map, and explained with its sources.
teach-quiz = Quiz
teach-quiz-hint = { FORM($n) ->
    [one] One question made from the data. The same number gives the same quiz everywhere.
   *[other] { $n } questions made from the data. The same number gives the same quiz everywhere.
}
teach-quiz-start = Start quiz { $n }
teach-seed-less = Number before
teach-seed-more = Next number
teach-minutes = { FORM($n) ->
    [one] one minute
   *[other] { $n } minutes
}
teach-short = Short texts
teach-long = Long texts
teach-teacher = For the teacher
teach-teacher-hint = Notes, keys to open questions, and a look at what is held back. Not for the projector.
teach-for-teacher = For the teacher
teach-held-back = Held back
teach-held-back-hint = This step speaks of people who were killed or wounded. The teacher decides whether the class sees it.
teach-release = Show it to the class
teach-step-of = Step { $n } of { $all }
teach-hint = { FORM($n) ->
    [one] One hint
   *[other] A hint ({ $n } left)
}
teach-hint-key = Give a hint
teach-quoted = “{ $text }”
teach-several = Several may be right.
teach-point = Click on the map.
teach-point-again = Your point is on the map; a click moves it.
teach-reveal = Show the answer
teach-reveal-hint = Enter does the same
teach-again = Ask once more
teach-up = Up
teach-down = Down
teach-letter-1 = A
teach-letter-2 = B
teach-letter-3 = C
teach-letter-4 = D
teach-letter-5 = E
teach-letter-6 = F
teach-write = Write down what you think
teach-key = What a good answer has
teach-back = Back
teach-on = On
teach-timer-go = Start the timer
teach-timer-stop = Stop the timer
teach-teams = Teams
teach-no-teams = none
teach-team = Team { $n }
teach-award-more = { $team }: half a point more
teach-award-less = { $team }: half a point less
teach-own-file = Your answers
teach-own-file-hint = Kept in one small file on this machine. A name may be left out.
teach-name = Name of a pupil or group
teach-keep = Keep the answers
teach-kept = The answers are kept: { $place }
teach-keep-failed = The answers were not kept: { $reason }
teach-left = You have left step { $n }
teach-return = Return to step { $n }

guess-hands = { FORM($n) ->
    [zero] no hands
    [one] one hand
   *[other] { $n } hands
}
guess-more = One more hand: { $option }
guess-fewer = One hand fewer: { $option }
guess-key-more = One more hand for the option chosen
guess-key-fewer = One hand fewer for the option chosen
guess-draw = Draw the line
guess-arrow = Draw an arrow
guess-draw-hint = Vote by hands, or draw on the map where the line will be. It stays over what came.
guess-drawing = Draw on the map.
guess-wipe = Wipe off

teach-optional = may be left out
teach-short-of-time = { FORM($n) ->
    [one] Short of time: one minute
   *[other] Short of time: { $n } minutes
}
teach-short-of-time-hint = Going on passes over the steps that may be left out; a click in the list still opens them.
