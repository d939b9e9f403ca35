# Reading a text on the map: claims, verdicts, evidence, tables; links; publishers; glossary

## Ways of working
way-explore = Explore
way-read = Read
key-way-explore = Explore the map
key-way-read = Read the text and its claims

## The list of claims
read-play = Play the argument
read-stop = Stop the argument
read-playing = Playing
read-previous = Previous claim
read-next = Next claim
read-judge-first = Judge first
read-judge-first-hint = Say for each claim how it comes out before you see the verdict; then compare.
read-not-judged = Judge it to see the verdict
read-you-said = You said: { $verdict }
read-judged = { FORM($n) ->
    [one] You judged one claim; { $same } as here.
   *[other] You judged { $n } claims; { $same } as here.
}

## The page of a claim
read-claim-of = Claim { $i } of { $n }
read-says = { $what }:
read-verdict = Verdict
read-your-verdict = What do you say?
read-you-agree = You said the same: { $verdict }.
read-you-differ = You said: { $verdict }.
read-judge-again = Judge it anew
read-unknown-then = The text could not know this
read-later = What came later
read-later-from = The text was written before { $date } and could not know this.
verdict-borne-out = Borne out
verdict-borne-out-hint = What is known bears the claim out.
verdict-partly = Partly
verdict-partly-hint = Part of the claim is borne out, part is not.
verdict-disputed = Disputed
verdict-disputed-hint = The parties disagree on the core of it, and nothing known settles it.
verdict-opinion = Opinion
verdict-opinion-hint = A judgement or a reading of motives that facts alone cannot settle.
verdict-wrong = Wrong
verdict-wrong-hint = What is known contradicts the claim.
bearing-for = Speaks for it
bearing-against = Speaks against it
bearing-context = To understand it
table-sources = Sources: { $sources }
table-percent = { $n }%

## Links
key-link = On along a link
key-link-back = Back along a link
link-from = Goes back to
link-on = Led on to
link-from-led-to = Followed from
link-from-enabled = Made possible by
link-from-answered = In answer to
link-from-said-to-have-caused = Said to have been caused by
link-on-led-to = Led to
link-on-enabled = Made possible
link-on-answered = Answered by
link-on-said-to-have-caused = Said to have caused

## Glossary
term-kind = Term
term-occurs = Occurs in
find-claim = claim

## Publishers
publisher-agency = news agency
publisher-press = press
publisher-state-media = state media
publisher-official = official
publisher-partisan-media = partisan media
publisher-research = research
publisher-monitor = monitor
publisher-rights-group = rights or aid group
publisher-united-nations = United Nations
publisher-trade-press = trade press
publisher-reference = reference work
publisher-other = other
publisher-side = side: { $side }
grade-a = reliable (A)
grade-b = usually reliable (B)
grade-c = fairly reliable (C)
grade-d = not usually reliable (D)
grade-e = unreliable (E)
grade-f = cannot be judged (F)
grade-hint = How reliable the publisher usually is, from A to F. It says nothing about this one piece of information: that has a degree of confidence of its own.
source-against-interest = Speaks against its own side’s interest

## Figures
insp-counted-by = who counted: { $who }

## Regions
insp-profile = The place in the story
