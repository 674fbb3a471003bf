const COLOUR =
  /^(?:(?:pale|dark|deep|bright|light) )?(?:white|cream|yellow|orange|red|pink|purple|violet|lilac|blue|green|brown|black|grey|colourless)$/i;
/** "cream", "orange to green": a cell that tells a colour and nothing else. */
export const isColour = (cell: string): boolean =>
  cell.split(/ to |-|\/|, /).every((part) => COLOUR.test(part.trim()));

/** "What is the precipitate with AgNO₃?" of something that is cream: its colour is asked for. */
export const askColour = (front: string | null): string | null =>
  front
    ?.replace(/ like\?$/, '?')
    .replace(
      /what (is|was) the (?!effect|result|test|name)/i,
      (said, verb: string) => `${said.startsWith('W') ? 'What' : 'what'} colour ${verb} the `,
    ) ?? null;
