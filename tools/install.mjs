// Installs what package-lock.json names and is not there.
import { ensureInstalled } from './lib/install.mjs';

await ensureInstalled();
