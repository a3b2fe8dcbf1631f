import { print, say } from '../../render/output.ts';
import { serve } from '../../server/serve.ts';
import type { Command, Input } from '../command.ts';

export const view: Command = {
  name: 'view',
  usage: 'view NET [--port N]',
  summary: 'look at the network in a browser, on this machine alone',
  positionals: [1, 1],
  files: true,
  options: { port: { value: 'N', help: 'the port to listen on (default: any free one)' } },
  run: runView,
};

async function runView(input: Input): Promise<number> {
  const port = input.whole('port', 1, 65_535);
  const served = await serve(input.positionals[0] as string, port);
  await print(served.address);
  say(
    'Open this address in a browser. It works once, in the browser that opens it first; reload there. Ctrl-C ends.',
  );
  const code = await new Promise<number>((done) => {
    // `on`, not `once`: the locking library ends the process by the signal where it is the last to listen.
    process.on('SIGTERM', () => done(0));
    process.on('SIGINT', () => done(130));
  });
  await served.close();
  return code;
}
