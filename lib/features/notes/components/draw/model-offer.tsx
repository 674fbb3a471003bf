import { Sparkles } from 'lucide-react';
import { Button } from '@/lib/ui/button';
import type { ModelTask } from './ask-model-for-drawing';

const LABEL: Readonly<Record<ModelTask, string>> = {
  draw: 'Draw with a model',
  reword: 'Draw, and let a model repair the wording',
};

/** The ways to draw with the model of this server, and where the notes go with each press. */
export function ModelOffer({
  host,
  tasks,
  disabled,
  onAsk,
}: {
  host: string;
  tasks: readonly ModelTask[];
  disabled: boolean;
  onAsk: (task: ModelTask) => void;
}) {
  return (
    <div className="flex flex-wrap items-center gap-2">
      {tasks.map((task) => (
        <Button
          key={task}
          aria-disabled={disabled || undefined}
          aria-describedby="model-host"
          onClick={() => !disabled && onAsk(task)}
        >
          <Sparkles aria-hidden className="size-4" />
          {LABEL[task]}
        </Button>
      ))}
      <span id="model-host" className="text-muted text-sm">
        Your notes will be sent to {host}.
      </span>
    </div>
  );
}
