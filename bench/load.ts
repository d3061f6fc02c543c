import { Agent, get } from 'node:http';

export type Target = { readonly url: string; readonly cookie?: string };

/** Answers a second from a server asked over some connections at once, for some seconds. */
export async function answersASecond(target: Target, connections: number, seconds: number): Promise<number> {
  const agent = new Agent({ keepAlive: true, maxSockets: connections });
  const started = performance.now();
  const until = started + 1000 * seconds;
  let answers = 0;
  await Promise.all(
    Array.from({ length: connections }, async () => {
      while (performance.now() < until) {
        await ask(target, agent);
        answers += 1;
      }
    }),
  );
  agent.destroy();
  return (1000 * answers) / (performance.now() - started);
}

/** One answer, whole. Anything but 200 ends the measurement: it would measure something else. */
export function ask({ url, cookie }: Target, agent?: Agent): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    const request = get(url, { ...(agent && { agent }), headers: cookie ? { cookie } : {} }, (response) => {
      const parts: Buffer[] = [];
      response.on('data', (part: Buffer) => parts.push(part));
      response.on('end', () => {
        const body = Buffer.concat(parts);
        if (response.statusCode === 200) resolve(body);
        else reject(new Error(`${url}: ${response.statusCode} ${body.toString('utf8').slice(0, 300)}`));
      });
    });
    request.once('error', reject);
  });
}
