/** Every file of a drop, folders opened. The entries have to be taken before the first await: the browser clears them after. */
export async function readDroppedFiles(transfer: DataTransfer): Promise<File[]> {
  const plain = [...transfer.files];
  const entries = [...transfer.items].map((item) => item.webkitGetAsEntry?.() ?? null).filter((entry) => entry !== null);
  if (!entries.some((entry) => entry.isDirectory)) return plain;
  return (await Promise.all(entries.map(readEntry))).flat();
}

async function readEntry(entry: FileSystemEntry): Promise<File[]> {
  if (isFile(entry)) return [withPath(await new Promise<File>((resolve, reject) => entry.file(resolve, reject)), entry.fullPath)];
  if (!isDirectory(entry)) return [];
  const children: FileSystemEntry[] = [];
  const reader = entry.createReader();
  // A reader hands out a hundred entries at a time and an empty list at the end.
  for (;;) {
    const batch = await new Promise<FileSystemEntry[]>((resolve, reject) => reader.readEntries(resolve, reject));
    if (batch.length === 0) break;
    children.push(...batch);
  }
  return (await Promise.all(children.map(readEntry))).flat();
}

/** A picked folder's files know their path, a dropped folder's do not: two of one name would be taken for the same. */
function withPath(file: File, fullPath: string): File {
  return Object.defineProperty(file, "webkitRelativePath", { value: fullPath.replace(/^\//, "") });
}

function isFile(entry: FileSystemEntry): entry is FileSystemFileEntry {
  return entry.isFile;
}

function isDirectory(entry: FileSystemEntry): entry is FileSystemDirectoryEntry {
  return entry.isDirectory;
}

/** `accept` as of the HTML attribute: extensions and media types, the latter with a wildcard. */
export function isAccepted(file: { name: string; type: string }, accept: string): boolean {
  const rules = accept
    .split(",")
    .map((rule) => rule.trim().toLowerCase())
    .filter((rule) => rule !== "");
  const name = file.name.toLowerCase();
  const type = file.type.toLowerCase();
  return (
    rules.length === 0 ||
    rules.some((rule) => (rule.startsWith(".") ? name.endsWith(rule) : rule.endsWith("/*") ? type.startsWith(rule.slice(0, -1)) : type === rule))
  );
}
