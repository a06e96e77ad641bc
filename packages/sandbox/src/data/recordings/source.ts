import { createSignals } from '../../signals/signals.js';
import type { Store } from '../../store/store.js';
import { type Channel, openChannel } from './channel.js';
import type { MadeRecipe, Recipe, StoredRecipe } from './recipe.js';
import { limitOf, type Recording } from './recording.js';
import { openStored, type StoredFacts } from './stored-channel.js';

/** Where the data of a recording come from. */
export interface Source {
  /** In rising order. */
  readonly dataTypes: readonly number[];
  /** Null where it has none of this data type. */
  readonly open: (dataType: number) => Channel | null;
}

export function openSource(store: Store, recording: Recording): Source {
  const stored = store.get('select recipe from record where id = ?', [recording.id])?.['recipe'];
  const recipe = JSON.parse(String(stored)) as Recipe;
  return 'recorded' in recipe ? storedSource(store, recipe, recording) : madeSource(recipe, recording);
}

/** One in progress is made as long as it can become: growing, it stays the same and is not made anew. */
function madeSource(recipe: MadeRecipe, recording: Recording): Source {
  const { start, end, ticksPerSecond } = recording;
  const limit = limitOf(recording);
  const signals = createSignals({ ...recipe, start, end: Math.max(start, limit), ongoing: end === null });
  return {
    dataTypes: signals.dataTypes,
    open: (dataType) => openChannel(signals, dataType, { start, ticksPerSecond }),
  };
}

function storedSource(store: Store, { recorded }: StoredRecipe, { start }: Recording): Source {
  const channels = new Map<number, Channel>();
  for (const { id, facts } of store.all(SELECT, [recorded])) {
    const stored = JSON.parse(String(facts)) as StoredFacts;
    channels.set(stored.dataType, openStored(store, Number(id), start, stored));
  }
  return {
    dataTypes: [...channels.keys()].sort((a, b) => a - b),
    open: (dataType) => channels.get(dataType) ?? null,
  };
}

const SELECT = 'select id, facts from recorded_channel where recorded = ?';
