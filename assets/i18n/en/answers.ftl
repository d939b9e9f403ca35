# Answers of a class: English.

answers-title = Answers of a class
answers-hint = Opens a folder of pupils’ files of this lesson. Names never leave this machine.
answers-open = Open the answers
answers-close = Close the answers
answers-folder = Folder of the pupils’ files
answers-read = Read the folder
answers-not-read = The folder was not read: { $reason }. Write the path of a folder with pupils’ files.
answers-counted = { FORM($n) ->
    [zero] No file of this lesson was found.
    [one] One file is counted.
   *[other] { $n } files are counted.
}
answers-left-out = { FORM($n) ->
    [one] One file is left out
   *[other] { $n } files are left out
}
answers-names = Show names
answers-hidden = Names are hidden; only numbers of pupils are shown.
answers-lost = Most was lost on
answers-lost-row = { $task }: { $lost }
answers-lost-none = Nothing: all had everything right.
answers-tasks = Task by task
answers-by-loss = Most lost points first
answers-points = { $share } · { $won } of { $most } points
answers-not-scored = Talked about, not scored
answers-differ = Where answers differ
answers-differ-none = Nowhere: all who answered gave the same answers.
answers-pupils = { FORM($n) ->
    [zero] nobody
    [one] one pupil
   *[other] { $n } pupils
}
answers-pairs = { $n } of { $all } pairs right
answers-each = Pupil by pupil
