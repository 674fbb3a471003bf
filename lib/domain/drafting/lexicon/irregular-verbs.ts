/**
 * Irregular verbs as `base: past participle`, one participle only where it differs from the past. British forms
 * (`learnt`, `burnt`) are the ones notes use; regular endings are handled by `inflection.ts`.
 */
const TABLE = `
arise: arose arisen; awake: awoke awoken; bear: bore borne; beat: beat beaten; become: became become;
begin: began begun; bend: bent; bet: bet; bind: bound; bite: bit bitten; bleed: bled; blow: blew blown; break: broke broken;
breed: bred; bring: brought; broadcast: broadcast; build: built; burn: burnt; burst: burst; buy: bought;
catch: caught; choose: chose chosen; cling: clung; come: came come; cost: cost; creep: crept; cut: cut; deal: dealt; dig: dug;
draw: drew drawn; drink: drank drunk; drive: drove driven; dwell: dwelt; eat: ate eaten; fall: fell fallen; feed: fed; feel: felt;
fight: fought; find: found; flee: fled; fly: flew flown; forbid: forbade forbidden; forecast: forecast; foresee: foresaw foreseen;
forget: forgot forgotten; forgive: forgave forgiven; freeze: froze frozen; get: got; give: gave given;
go: went gone; grind: ground; grow: grew grown; hang: hung; hear: heard; hide: hid hidden; hit: hit; hold: held; hurt: hurt;
keep: kept; kneel: knelt; know: knew known; lay: laid; lead: led; leap: leapt; learn: learnt; leave: left; lend: lent; let: let;
lie: lay lain; light: lit; lose: lost; make: made; mean: meant; meet: met; mislead: misled; outgrow: outgrew outgrown;
overcome: overcame overcome; override: overrode overridden; overrun: overran overrun; oversee: oversaw overseen;
overtake: overtook overtaken; overthrow: overthrew overthrown; pay: paid; prove: proved proven; put: put;
quit: quit; read: read; rebuild: rebuilt; repay: repaid; ride: rode ridden; ring: rang rung; rise: rose risen;
run: ran run; say: said; see: saw seen; seek: sought; sell: sold; send: sent; set: set; shake: shook shaken;
shed: shed; shine: shone; shoot: shot; show: showed shown; shrink: shrank shrunk; shut: shut; sing: sang sung;
sink: sank sunk; sit: sat; sleep: slept; slide: slid; speak: spoke spoken; speed: sped; spend: spent;
spell: spelt; spill: spilt; spoil: spoilt; smell: smelt; dream: dreamt; spin: spun; split: split; spread: spread; spring: sprang sprung; stand: stood; steal: stole stolen;
stick: stuck; sting: stung; strike: struck; strive: strove striven; swear: swore sworn; sweep: swept; swim: swam swum;
swing: swung; take: took taken; teach: taught; tear: tore torn; tell: told; think: thought; throw: threw thrown;
undergo: underwent undergone; understand: understood; undertake: undertook undertaken; undo: undid undone;
uphold: upheld; wake: woke woken; wear: wore worn; weave: wove woven; weep: wept; win: won; wind: wound;
withdraw: withdrew withdrawn; withhold: withheld; withstand: withstood; write: wrote written`;

interface IrregularVerb {
  readonly base: string;
  readonly past: string;
  readonly participle: string;
}

const verbs: readonly IrregularVerb[] = [
  ...TABLE.split(';').map((entry) => {
    const [base = '', forms = ''] = entry.split(':').map((part) => part.trim());
    const [past = '', participle = past] = forms.split(' ');
    return { base, past, participle };
  }),
  { base: 'do', past: 'did', participle: 'done' },
];

/** Base form of every irregular form, auxiliaries included. */
export const BASE_OF_IRREGULAR: ReadonlyMap<string, string> = new Map([
  ...verbs.flatMap(({ base, past, participle }): [string, string][] => [
    [past, base],
    [participle, base],
  ]),
  ...['am', 'is', 'are', 'was', 'were', 'been', 'being'].map((form): [string, string] => [form, 'be']),
  ...['has', 'had', 'having'].map((form): [string, string] => [form, 'have']),
  ['does', 'do'],
  ['born', 'bear'],
  ['goes', 'go'],
]);

export const PAST_OF_IRREGULAR: ReadonlyMap<string, string> = new Map(
  verbs.map((verb) => [verb.base, verb.past]),
);

export const PARTICIPLE_OF_IRREGULAR: ReadonlyMap<string, string> = new Map(
  verbs.map((verb) => [verb.base, verb.participle]),
);

/** Forms that can only be a past participle (`taken`), so never the verb of a clause without an auxiliary. */
export const ONLY_PARTICIPLE: ReadonlySet<string> = new Set(
  verbs
    .filter(
      (verb) =>
        verb.participle !== verb.past && verb.participle !== verb.base && verb.participle !== 'proven',
    )
    .map((verb) => verb.participle)
    .concat('born'),
);

/** Forms that can only be a finite past (`took`), so never a reduced relative. */
export const ONLY_PAST: ReadonlySet<string> = new Set(
  verbs.filter((verb) => verb.participle !== verb.past && verb.past !== verb.base).map((verb) => verb.past),
);

/** Verbs whose past is written like their base form. */
export const UNCHANGING: ReadonlySet<string> = new Set(
  verbs.filter((verb) => verb.past === verb.base).map((verb) => verb.base),
);
