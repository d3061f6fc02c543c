import { failed } from './command.ts';
import { runCommand } from './commands.ts';

// The program that bin/stocktake.js runs.
try {
  process.exitCode = await runCommand(process.argv.slice(2), {
    env: process.env,
    print: (text) => console.log(text),
    complain: (text) => console.error(text),
  });
} catch (error) {
  console.error(error);
  process.exitCode = failed;
}
