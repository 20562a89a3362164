/**
 * Importing this ends the process soon after the one that started it is gone. npm hands a signal to the
 * shell that it runs a script in, and that shell ends without a word to the script.
 *
 * @module
 */
const parent = process.ppid

setInterval(() => {
  // Orphans are given another parent.
  if (process.ppid !== parent) process.kill(process.pid, 'SIGTERM')
}, 500).unref()
