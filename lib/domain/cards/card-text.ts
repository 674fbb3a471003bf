/** What a card says, before anything is rendered: the two texts a version stores. */
export interface CardText {
  readonly kind: 'basic' | 'cloze';
  /** Basic: the question. Cloze: the whole text with its `{{c1::hidden::hint}}` markup. */
  readonly front: string;
  /** Basic: the answer. Cloze: extra text shown under the answer, usually ''. */
  readonly back: string;
}
