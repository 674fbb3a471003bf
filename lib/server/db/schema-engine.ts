import { readFile } from 'node:fs/promises';
import path from 'node:path';
import {
  bindMigrationAwareSqlAdapterFactory,
  type SqlMigrationAwareDriverAdapterFactory,
} from '@prisma/driver-adapter-utils';
import * as bindings from '@prisma/schema-engine-wasm/schema_engine_bg';
import { projectRoot } from './locations';

interface WasmGlue {
  __wbg_set_wasm(exports: WebAssembly.Exports): void;
}

const wasmFile = path.join(projectRoot, 'node_modules/@prisma/schema-engine-wasm/schema_engine_bg.wasm');
const schemaFile = path.join(projectRoot, 'prisma/schema.prisma');

let instantiated: Promise<void> | undefined;

/**
 * Prisma's command line fetches its schema engine from a host that school networks often block, so Recto runs the
 * same engine as WebAssembly. Node cannot import a .wasm file, hence the instantiation by hand.
 */
async function instantiate(): Promise<void> {
  const { instance } = await WebAssembly.instantiate(await readFile(wasmFile), {
    './schema_engine_bg.js': bindings as unknown as WebAssembly.ModuleImports,
  });
  (bindings as unknown as WasmGlue).__wbg_set_wasm(instance.exports);
  (instance.exports.__wbindgen_start as () => void)();
}

/** Starts Prisma's schema engine on the given connections. The caller frees it. */
export async function startSchemaEngine(
  factory: SqlMigrationAwareDriverAdapterFactory,
): Promise<bindings.SchemaEngine> {
  await (instantiated ??= instantiate());
  const schema = await readFile(schemaFile, 'utf8');
  const ignoreLog = () => undefined;
  return bindings.SchemaEngine.new(
    { datamodels: [[schemaFile, schema]] },
    ignoreLog,
    bindMigrationAwareSqlAdapterFactory(factory),
  );
}
