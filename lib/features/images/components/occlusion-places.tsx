'use client';

import { OCCLUSION_LABEL_MAX_CHARS, type Occlusion } from '@/lib/domain/cards/occlusion';
import { Button } from '@/lib/ui/button';
import { Field } from '@/lib/ui/field';
import type { OcclusionEdit } from './occlusion-editing';

/** The names of the places, one field each, in the order of their numbers. */
export function OcclusionPlaces({
  occlusion: { places },
  canAdd,
  showsMissing,
  onEdit,
}: {
  occlusion: Occlusion;
  canAdd: boolean;
  showsMissing: boolean;
  onEdit: (edit: OcclusionEdit) => void;
}) {
  return (
    <ol className="grid gap-3 sm:grid-cols-2">
      {places.map(({ label, asked }, i) => (
        <li key={i} data-label={i} className="flex items-end gap-2">
          <div className="min-w-0 grow">
            <Field
              label={`Name of place ${i + 1}${!canAdd && asked ? ', which this card asks' : ''}`}
              maxLength={OCCLUSION_LABEL_MAX_CHARS}
              autoComplete="off"
              value={label}
              onChange={(event) => onEdit({ kind: 'label', index: i, label: event.target.value })}
              error={showsMissing && label.trim() === '' ? 'Write what is there.' : undefined}
            />
          </div>
          {canAdd && (
            <Button aria-label={`Remove place ${i + 1}`} onClick={() => onEdit({ kind: 'remove', index: i })}>
              Remove
            </Button>
          )}
        </li>
      ))}
    </ol>
  );
}
