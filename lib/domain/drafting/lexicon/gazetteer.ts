import { MONTH_NAMES } from './months';

const list = (names: string): string[] =>
  names
    .split(/[,\n]/)
    .map((name) => name.trim())
    .filter(Boolean);

/** Surnames and regnal names that school notes use bare, without a first name to recognise them by. */
export const PERSONS: ReadonlySet<string> = new Set(
  list(`Stalin,Lenin,Trotsky,Hitler,Mussolini,Molotov,Litvinov,Chamberlain,Churchill,Roosevelt,Khrushchev,Brezhnev,Gorbachev,
    Kirov,Zinoviev,Kamenev,Bukharin,Beria,Zhukov,Kerensky,Witte,Stolypin,Rasputin,Alexander,Nicholas,Napoleon,Bismarck,
    Hindenburg,Papen,Goebbels,Goering,Göring,Himmler,Ribbentrop,Franco,Mao,Attlee,Thatcher,Blair,Wilson,Gladstone,Disraeli,
    Asquith,Truman,Kennedy,Nixon,Reagan,Marx,Engels,Keynes,Darwin,Newton,Einstein,Mendel,Pavlov,Freud,Milgram,Bowlby,
    Ainsworth,Bandura,Piaget,Locke,Rousseau,Hobbes,Cromwell,Henry,Elizabeth,Charles,James,Wolsey,Gapon,Röhm,Ebert,Stresemann,
    Shakespeare,Austen,Dickens,Hume,Kant,Plato,Aristotle,Aquinas,Bentham,Mill,Paley,Swinburne,Dawkins,Zimbardo,Asch,Skinner,
    Vygotsky,Durkheim,Weber,Galileo,Copernicus,Kepler,Faraday,Maxwell,Bohr,Rutherford,Thomson,Dalton,Mendeleev,Curie,Watson,
    Crick,Franklin,Pasteur,Koch,Lister,Jenner,Fleming,Harvey,Vesalius,Galen,Hippocrates,Simpson,Snow,Chadwick,Nightingale,
    Luther,Calvin,Zwingli,Loyola,Cranmer,Fox,Pitt,Peel,Walpole,Wellington,Nelson,Washington,Lincoln,Jefferson,Grant,Lee,
    Wordsworth,Coleridge,Keats,Shelley,Byron,Blake,Tennyson,Browning,Hardy,Orwell,Priestley,Golding,Steinbeck,Miller,Wegener,
    Malthus,Boserup,Ricardo,Friedman,Hayek,Christaller,Weinberg,Nasser,Eden,Gandhi,Nehru,Castro,Peter,Catherine`),
);

const FIXED_PLACES =
  list(`USSR,U.S.S.R.,USA,UK,Soviet Union,Soviet Russia,Britain,Great Britain,England,Scotland,Wales,Prussia,
  East Prussia,Austria-Hungary,Yugoslavia,Czechoslovakia,Manchuria,Korea,Nationalist China,Eastern Poland,Baltic States,
  Rhineland,Sudetenland,Ruhr,Bavaria,Siberia,Crimea,Balkans,Ottoman Empire,Europe,Asia,Africa,America,North America,South America,
  Antarctica,Eastern Europe,Western Europe,Moscow,Petrograd,St Petersburg,Leningrad,Stalingrad,Kiev,Berlin,Paris,London,Vienna,
  Rome,Madrid,Warsaw,Prague,Munich,Weimar,Versailles,Rapallo,Locarno,Geneva,Yalta,Potsdam,Washington,New York,Tokyo,Beijing,
  Peking,Port Arthur,Mukden,Tsushima,Alsace-Lorraine,Danzig,Persia,Siam,Rhodesia,Palestine,Edinburgh,Dublin,Oxford,Cambridge,
  Manchester,Liverpool,Birmingham,Yorkshire,Lancashire,Venice,Florence,Constantinople,Jerusalem,Athens,Sparta,Carthage,Gaul,
  Bengal,Bombay,Calcutta,Delhi,Cairo,Suez,Sahara,Amazon,Nile,Thames,Danube,Rhine,Himalayas,Alps,Andes,Atlantic,Pacific`);

/** Country names from the runtime's own region names: no data set to keep. */
function countries(): string[] {
  const names = new Intl.DisplayNames(['en'], { type: 'region', fallback: 'none' });
  const letters = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ'];
  return letters.flatMap((first) =>
    letters.flatMap((second) => {
      const name = names.of(first + second);
      return name === undefined ? [] : [name.split(/ \(| – /)[0] ?? name];
    }),
  );
}

const HISTORIC_COUNTRIES =
  list(`Britain,Great Britain,England,Scotland,Wales,USA,UK,America,USSR,Soviet Union,Russia,Prussia,
  Austria-Hungary,Yugoslavia,Czechoslovakia,Nationalist China,Persia,Korea,Vietnam,Ireland,Turkey,Soviet Russia`);

const NOT_COUNTRIES = new Set([
  'World',
  'Europe',
  'Antarctica',
  'Jersey',
  'Unknown Region',
  'Eurozone',
  'European Union',
]);

export const COUNTRIES: ReadonlySet<string> = new Set([
  ...countries().filter((name) => !NOT_COUNTRIES.has(name)),
  ...HISTORIC_COUNTRIES,
]);
export const PLACES: ReadonlySet<string> = new Set([...FIXED_PLACES, ...COUNTRIES]);

/** Adjectives of nation, creed and party: capitalised, yet no name of anything by themselves. */
export const DEMONYMS: ReadonlySet<string> = new Set(
  list(`Soviet,Nazi,Fascist,Communist,Nationalist,German,British,French,Russian,American,Japanese,Chinese,Italian,Spanish,Polish,
    European,Western,Eastern,Northern,Southern,Bolshevik,Marxist,Jewish,Christian,Catholic,Protestant,Muslim,Islamic,Ottoman,
    Austrian,Prussian,Roman,Greek,Irish,Scottish,Welsh,English,Turkish,Finnish,Baltic,Ukrainian,Tsarist,Liberal,Conservative,
    Labour,Puritan,Whig,Tory,Royalist,Parliamentarian,Yorkist,Lancastrian,Tudor,Stuart,Victorian,Georgian,Edwardian,Medieval,
    Gothic,Norman,Saxon,Viking,Dutch,Belgian,Portuguese,Swiss,Swedish,Norwegian,Danish,Hungarian,Czech,Serbian,Indian,African,
    Asian,Latin,Egyptian,Persian,Arab,Mongol,Aztec,Inca,Darwinian,Keynesian,Freudian,Newtonian,Bohemian,Habsburg,Bourbon,
    Dogger,Arctic,Mediterranean,Elizabethan,Jacobean,Renaissance,Reformation,Hindu,Buddhist,Sikh,Socialist,Republican`),
);

export type EntityKind =
  'person' | 'place' | 'treaty' | 'event' | 'organisation' | 'term' | 'date' | 'number' | 'name';

/** Head nouns that say what kind of thing a name names. */
export const ENTITY_HEADS: ReadonlyMap<string, EntityKind> = new Map<string, EntityKind>([
  ...[
    'treaty',
    'pact',
    'agreement',
    'accord',
    'settlement',
    'protocol',
    'act',
    'edict',
    'manifesto',
    'clause',
    'charter',
    'truce',
  ].map((head): [string, EntityKind] => [head, 'treaty']),
  ...[
    'war',
    'wars',
    'revolution',
    'crisis',
    'putsch',
    'coup',
    'crash',
    'depression',
    'famine',
    'purge',
    'fire',
    'battle',
    'uprising',
    'rebellion',
    'conference',
    'congress',
    'sunday',
    'knives',
    'revolt',
    'massacre',
    'plague',
    'reformation',
    'renaissance',
    'march',
    'strike',
    'blitz',
    'airlift',
    'blockade',
    'case',
    'trial',
    'riot',
    'riots',
    'armada',
    'crusade',
  ].map((head): [string, EntityKind] => [head, 'event']),
  ...[
    'party',
    'front',
    'league',
    'union',
    'soviet',
    'duma',
    'parliament',
    'reichstag',
    'government',
    'army',
    'council',
    'republic',
    'church',
    'commission',
    'committee',
    'bank',
    'company',
    'assembly',
    'senate',
    'court',
    'society',
    'navy',
  ].map((head): [string, EntityKind] => [head, 'organisation']),
  ...[
    'plan',
    'policy',
    'doctrine',
    'law',
    'curve',
    'model',
    'theory',
    'effect',
    'principle',
    'hypothesis',
    'argument',
    'cycle',
    'equation',
    'constant',
    'number',
    'experiment',
    'scale',
    'line',
    'zone',
    'band',
    'covenant',
    'remonstrance',
  ].map((head): [string, EntityKind] => [head, 'term']),
  ...[
    'empire',
    'states',
    'sea',
    'ocean',
    'river',
    'valley',
    'islands',
    'island',
    'peninsula',
    'desert',
    'mountains',
  ].map((head): [string, EntityKind] => [head, 'place']),
]);

export const MONTHS: ReadonlySet<string> = new Set([
  ...MONTH_NAMES,
  ...list('Jan,Feb,Mar,Apr,Jun,Jul,Aug,Sep,Sept,Oct,Nov,Dec'),
]);
export const TITLES_OF_PERSONS: ReadonlySet<string> = new Set(
  list(
    'president,minister,tsar,general,king,queen,dr,count,sir,lord,father,premier,chancellor,professor,saint,pope,emperor,prince',
  ),
);
