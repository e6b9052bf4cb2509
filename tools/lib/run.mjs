import { spawn } from 'node:child_process';
import { root } from './root.mjs';

const running = new Set();
const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'];

/** While a command runs, whoever stops us stops it too. */
function passOn(signal) {
  for (const child of running) child.kill(signal);
  process.exit(signal === 'SIGINT' ? 130 : 143);
}

function begin(child) {
  if (running.size === 0) for (const signal of signals) process.on(signal, passOn);
  running.add(child);
}

function end(child) {
  running.delete(child);
  if (running.size === 0) for (const signal of signals) process.off(signal, passOn);
}

/** Runs a command to its end and answers its exit code and all it printed. */
export function run(command, args, env = {}) {
  return new Promise((resolve) => {
    const child = spawn(command, args, {
      cwd: root,
      env: { ...process.env, ...env },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    begin(child);
    let output = '';
    for (const stream of [child.stdout, child.stderr])
      stream.setEncoding('utf8').on('data', (text) => (output += text));
    const done = (code) => {
      end(child);
      resolve({ code, output });
    };
    child.once('error', (error) => {
      output += error.message;
      done(1);
    });
    child.once('close', (code) => done(code ?? 1));
  });
}

export const runNode = (args, env) => run(process.execPath, args, env);

/** npm, by the very copy that runs us when there is one: on Windows it is no program of its own. */
export function runNpm(args) {
  const npm = process.env.npm_execpath;
  return npm && npm.endsWith('.js') ? runNode([npm, ...args]) : run('npm', args);
}
