import { OrderAnswer } from './order-answer';
import { TypedAnswer } from './typed-answer';
import type { CardTaskProps } from './task-props';

/** What the learner does with a card before it is turned. */
export function CardTask({ task, onTurn, ...rest }: CardTaskProps) {
  switch (task.kind) {
    case 'typed':
      return <TypedAnswer answer={task.answer} onTurn={onTurn} {...rest} />;
    case 'order':
      return <OrderAnswer items={task.items} {...rest} />;
  }
}
