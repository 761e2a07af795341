// Starts a program in a session of its own with its output in a file, prints its process id and leaves.
// So neither Ctrl+C in the terminal nor a killed parent ends the program, and no broken pipe does either.
// Usage: node launch.mjs LOGFILE SCRIPT [ARGUMENT]...
import { spawn } from 'node:child_process';
import { openSync } from 'node:fs';

const [logFile, ...command] = process.argv.slice(2);
const log = openSync(logFile, 'w');
const child = spawn(process.execPath, command, { detached: true, stdio: ['ignore', log, log], windowsHide: true });
child.unref();
console.log(child.pid);
