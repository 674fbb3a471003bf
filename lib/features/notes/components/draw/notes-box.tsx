'use client';

import { FileUp } from 'lucide-react';
import { useEffect, useRef, useState, type DragEvent } from 'react';
import { Button } from '@/lib/ui/button';
import { Notice } from '@/lib/ui/notice';
import { sentenceFor } from '@/lib/ui/sentences';
import { useAwake, useTabMemory } from '@/lib/ui/use-tab-memory';
import type { ModelTask } from './ask-model-for-drawing';
import { DrawProgress } from './draw-progress';
import { ModelOffer } from './model-offer';
import { readNotesFile } from './read-notes-file';
import { saveBox, savedBox } from './saved-drawing';

/** Longer than this would not fit the tab's storage beside the rest. */
const SAVES_UP_TO = 2_500_000;
const SAVE_AFTER_MS = 400;

interface Offer {
  readonly text: string;
  /** What it is called: "the sample notes". */
  readonly name: string;
}

/**
 * The box for notes: paste, type, drop a file, open one, or take the sample. The text lives in the box itself and
 * not in React, which would copy a megabyte at every key.
 */
export function NotesBox({
  drawnFrom,
  busy,
  share,
  error,
  onDraw,
  onCancel,
  model = null,
}: {
  /** The notes that the cards below the box were drawn from; null when there are none. */
  drawnFrom: string | null;
  busy: boolean;
  /** How much of long notes has been read, 0–1. */
  share: number | null;
  /** A sentence about the last attempt; the text stays as it was. */
  error: string | null;
  onDraw: (text: string) => void;
  onCancel: () => void;
  /** Another way to draw from the text in the box: with the model of this server. */
  model?: { readonly host: string; readonly onDraw: (text: string, task: ModelTask) => void } | null;
}) {
  const awake = useAwake();
  const box = useRef<HTMLTextAreaElement>(null);
  const file = useRef<HTMLInputElement>(null);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const [fault, setFault] = useState<string | null>(null);
  const [replaced, setReplaced] = useState<string | null>(null);
  const [news, setNews] = useState('');
  /** Another text for the box, while that holds the reader's own. */
  const [offer, setOffer] = useState<Offer | null>(null);
  const remembered = useTabMemory(savedBox);
  /** The text when it was last saved. */
  const [saved, setSaved] = useState<string | null>(null);
  const inBox = saved ?? remembered ?? '';
  const given = useRef('');
  const shown = fault ?? error;

  const save = (from = box.current) => {
    clearTimeout(timer.current);
    timer.current = undefined;
    const text = from?.value ?? '';
    if (text.length <= SAVES_UP_TO) saveBox(text);
    setSaved(text);
  };
  useEffect(() => {
    const area = box.current;
    if (area?.value === '') area.value = savedBox();
    // Also on the way to another page, when the box has left this one.
    const saveRest = () => timer.current !== undefined && save(area);
    window.addEventListener('pagehide', saveRest);
    return () => {
      window.removeEventListener('pagehide', saveRest);
      saveRest();
    };
  }, []);

  const changed = () => {
    setNews('');
    // Whoever goes on with what is in the box has answered.
    setOffer(null);
    clearTimeout(timer.current);
    timer.current = setTimeout(save, SAVE_AFTER_MS);
  };

  /** Puts another text in the box, and says so; what was there can be put back. The focus stays where it is. */
  const replace = (text: string, said: string) => {
    const target = box.current;
    if (!target) return;
    const before = target.value;
    target.value = text;
    given.current = text;
    setFault(null);
    setReplaced(before.trim() && before !== text ? before : null);
    changed();
    setNews(said);
    target.setSelectionRange(0, 0);
    target.scrollTop = 0;
  };

  const take = ({ text, name }: Offer) =>
    replace(text, `${name.charAt(0).toUpperCase()}${name.slice(1)} are in the box.`);

  /** Asks before the reader's own words make way. */
  const propose = (other: Offer) => {
    const before = box.current?.value ?? '';
    if (before.trim() === '' || before === given.current || before === other.text) take(other);
    else setOffer(other);
  };

  const putBack = (text: string) => {
    replace(text, 'Your own notes are in the box again.');
    // The button may be gone with it.
    box.current?.focus();
  };

  const open = async (chosen: File | undefined) => {
    if (!chosen) return;
    const read = await readNotesFile(chosen);
    if (!read.ok) setFault(read.error);
    else if (read.value.trim() === '') setFault('FILE_EMPTY');
    else propose({ text: read.value, name: `the words of ${chosen.name}` });
  };

  const takeSample = async () => {
    try {
      const response = await fetch('/samples/soviet-foreign-policy.txt');
      if (response.ok) return propose({ text: await response.text(), name: 'the sample notes' });
    } catch {
      // Said below, like an answer that is no sample.
    }
    setFault('SAMPLE_UNREACHABLE');
  };

  const onDrop = (event: DragEvent) => {
    const dropped = event.dataTransfer.files[0];
    if (!dropped) return;
    event.preventDefault();
    void open(dropped);
  };

  const drawBy = (how: (text: string) => void) => {
    setNews('');
    setOffer(null);
    setFault(null);
    save();
    if (!busy) how(box.current?.value ?? '');
  };

  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        drawBy(onDraw);
      }}
      onDragOver={(event) => {
        if (event.dataTransfer.types.includes('Files')) event.preventDefault();
      }}
      onDrop={onDrop}
      aria-busy={busy}
      className="max-w-3xl"
    >
      <label htmlFor="notes-box" className="mb-1.5 block font-medium">
        Your notes
      </label>
      <textarea
        id="notes-box"
        ref={box}
        rows={drawnFrom === null ? 14 : 4}
        spellCheck={false}
        placeholder="Paste or type your notes here, or drop a .txt or .md file."
        aria-invalid={shown ? true : undefined}
        aria-describedby={shown ? 'notes-box-error' : undefined}
        onInput={changed}
        // Not in the serif of notes elsewhere: shaping a line of a megabyte in it takes half a minute, in the sans two seconds.
        className="textarea w-full resize-y font-sans text-base leading-relaxed max-sm:max-h-56"
      />
      {shown && (
        <p id="notes-box-error" role="alert" className="text-error mt-2 font-medium">
          {sentenceFor(shown)}
        </p>
      )}
      {offer && (
        <OfferNotice
          name={offer.name}
          onReplace={() => {
            take(offer);
            box.current?.focus();
          }}
          onKeep={() => {
            setOffer(null);
            box.current?.focus();
          }}
        />
      )}
      {drawnFrom !== null && inBox.trim() !== '' && inBox !== drawnFrom && (
        <p className="text-muted mt-2 text-sm">
          The cards below were drawn before the box was changed; draw again to bring them up to date.
        </p>
      )}
      <div className="mt-3 flex flex-wrap items-center gap-2">
        <Button type="submit" variant="primary" disabled={!awake} aria-disabled={busy || undefined}>
          Draw cards
        </Button>
        <Button disabled={!awake} onClick={() => void takeSample()}>
          Use the sample notes
        </Button>
        <Button disabled={!awake} onClick={() => file.current?.click()}>
          <FileUp aria-hidden className="size-4" />
          Open a file
        </Button>
        <input
          ref={file}
          type="file"
          accept=".txt,.md,.markdown,text/plain,text/markdown"
          hidden
          onChange={(event) => {
            void open(event.target.files?.[0]);
            // The same file may be chosen again after it was changed.
            event.target.value = '';
          }}
        />
        {replaced !== null && <Button onClick={() => putBack(replaced)}>Put back what was there</Button>}
        <span role="status" className="text-muted text-sm">
          {busy ? 'Drawing cards…' : news}
        </span>
        {busy && <DrawProgress share={share} onCancel={onCancel} />}
      </div>
      {model && (
        <div className="mt-3">
          <ModelOffer
            host={model.host}
            tasks={['draw', 'reword']}
            disabled={!awake || busy}
            onAsk={(task) => drawBy((text) => model.onDraw(text, task))}
          />
        </div>
      )}
    </form>
  );
}

/** Notes of the reader's own are not replaced unasked. */
function OfferNotice({
  name,
  onReplace,
  onKeep,
}: {
  name: string;
  onReplace: () => void;
  onKeep: () => void;
}) {
  const keep = useRef<HTMLButtonElement>(null);
  useEffect(() => keep.current?.focus(), []);
  return (
    <Notice tone="warning" className="mt-3 flex flex-wrap items-center gap-3">
      <span className="me-auto min-w-0">Replace your notes in the box with {name}?</span>
      <span className="flex gap-2">
        <Button ref={keep} onClick={onKeep}>
          Keep mine
        </Button>
        <Button onClick={onReplace}>Replace</Button>
      </span>
    </Notice>
  );
}
