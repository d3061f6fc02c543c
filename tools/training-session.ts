/** The cookie of a new session of a training person, as a browser would send it back: `stk_session=...`. */
export async function trainingSession(address: string, personId: string): Promise<string> {
  const url = `${address}/api/v1/training/persons/${personId}/be`;
  const answer = await fetch(url, { method: 'POST', headers: { 'x-stocktake': '1' } });
  const [cookie] = (answer.headers.get('set-cookie') ?? '').split(';');
  if (!answer.ok || !cookie) throw new Error(`${url}: ${answer.status} ${await answer.text()}`);
  return cookie;
}
