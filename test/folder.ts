import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** A temporary folder that goes when its block ends. */
export class Folder implements Disposable {
  readonly path = mkdtempSync(join(tmpdir(), 'border-incidents-test-'));

  /** Writes a file and gives its path. */
  file(name: string, content: string | Uint8Array): string {
    const path = this.at(name);
    writeFileSync(path, content);
    return path;
  }

  /** Makes a named pipe and gives its path. */
  fifo(name: string): string {
    const path = this.at(name);
    execFileSync('mkfifo', [path]);
    return path;
  }

  at(name: string): string {
    return join(this.path, name);
  }

  read(name: string): string {
    return readFileSync(this.at(name), 'utf8');
  }

  names(within = ''): string[] {
    return readdirSync(this.at(within)).sort();
  }

  [Symbol.dispose](): void {
    rmSync(this.path, { recursive: true });
  }
}
