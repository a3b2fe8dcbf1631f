import type { Session } from '../state/session.ts';

/** Reads files where they lie and imports them; nothing leaves the page. */
export async function readFiles(session: Session, files: readonly File[]): Promise<void> {
  if (files.length === 0) return;
  session.status.value =
    files.length === 1 ? `Reading ${files[0]!.name} …` : `Reading ${files.length} files …`;
  try {
    const sources = await Promise.all(
      files.map(async (file) => ({ name: file.name, bytes: new Uint8Array(await file.arrayBuffer()) })),
    );
    session.importSources(sources);
  } catch (error) {
    session.status.value = `Not read: ${error instanceof Error ? error.message : String(error)}`;
  }
}
