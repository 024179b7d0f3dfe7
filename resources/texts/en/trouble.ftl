# What the machine does not give: what happened – what it means – what to do.

book-locked = Another program has held the book “{ $file }” for over ten seconds. Nothing was changed. Close the other program, or try again in a moment.
book-read-only = The book “{ $file }” in { $folder } is read-only. Nothing can be noted in it. Take the protection away, or put the book into a folder of your own.
book-cannot-be-opened = The book “{ $file }” in { $folder } cannot be opened. It is unchanged. See whether the folder can be reached and you may read it.
book-damaged = The file “{ $file }” is damaged. It was not changed. Restore the book from a backup: they lie in the folder “Backups” beside the book.
book-exists = “{ $file }” is there already. Nothing was overwritten. Choose another name.
book-missing = There is no book “{ $file }” in { $folder }. See what it is called and where it lies.
book-too-new = “{ $file }” was written by a newer shopfriend. The book is unchanged. Open it with the newer one.
book-in-use = The book “{ $file }” is still open somewhere. Nothing was changed. Close every window of shopfriend and try again.
not-a-book = “{ $file }” is not a shopfriend book. The file was not changed. Books end in “.shopbook”.
place-unfit = The book “{ $file }” cannot be kept safely in { $folder }, perhaps because it is a network drive. Nothing was changed. Put the book into a folder on this computer.
disk-full = There is no room left on the disk of “{ $file }”. Nothing is lost, the last step was not saved. Make room and try again.
disk-failed = The disk of “{ $file }” does not answer properly. The last step was not saved. Check cable and drive, and make a backup on another disk.
folder-missing = There is no folder { $folder }. Nothing was made. Choose another folder.
folder-read-only = “{ $file }” may not be written in { $folder }. Nothing was made. Choose another folder.
backup-failed = The backup in { $folder } was not made. The book itself is fine and saved. See whether there is room and you may write there.
restore-failed = “{ $file }” in { $folder } could not be restored. The backup is unchanged. Close programs that have the book open, and try again.
undo-overtaken = This can no longer be taken back: somebody has changed the same details since. Nothing was changed.
nothing-to-undo = There is nothing to take back.
nothing-to-redo = There is nothing to do again.
no-backup = There is no backup of “{ $file }”. Nothing was changed.
workplaces-full = This book has { $most } workplaces already. There can be no more.
worker-ended = A part of the program ended unexpectedly. Nothing was changed. Try again.
file-not-saved = “{ $file }” could not be saved in { $folder }. Close the file if it is open somewhere, or choose another folder.
self-test-failed = The self-test failed at “{ $step }”. The program is incomplete. Install it again.
