/**
 * Nouns at the head of school terms that are counted, so that their question takes an article: "What is a hash
 * table?". A term whose head is not here and not a noun by its ending is asked for by its name in quotes.
 */
export const COUNT_NOUNS: ReadonlySet<string> = new Set(
  `acid act fuse lamp battery turbine coil brake vacuole capillary artery address instruction register bus duct head site codon anticodon ribosome nucleotide vesicle pathogen pointer item quota levy
   agent leaf wall collision organisation station mutation transaction corporation federation institution invasion explosion potential nation permutation combination alkali allele alliance allusion amendment amplifier angle anion animal anode antibody antigen argument array artery asset
   atom axis bacterium band base battle beach bill body bond bone budget business catalyst cathode cation cause cell chain character charge
   chord chromosome circle circuit citizen class cliff clause coalition code colony comet community company compound concept constituency
   contract convention country court crater crisis curve cycle debt decision defence delta democracy depression dictatorship diode
   diagram dilemma disease division dynasty earthquake ecosystem election electron element embryo empire engine enzyme equation era event
   experiment exponent factor family fault fibre field film firm fold formula fossil fraction frame fuel function gamete gas gene genre
   glacier gland good government graph group hero heuristic hormone host hypothesis idea image index institution instrument integer
   interval ion island isotope joint judge judgment key king lake law layer leader lens ligament line list loop loss magnet map market 
   matrix meander membrane metaphor method metre microbe mineral mode model molecule monopoly monopsony duopoly monarch motif mountain movement muscle myth
   narrator nation nephron nerve network neurone neuron neutron node norm noun novel nucleus number object oligopoly ocean offence operator
   orbit orbital organ organism oxide parabola paradox parameter parliament particle party pathogen peak pendulum phase philosopher phoneme
   photon plan planet plant plate play plot poem pointer poet policy polymer population port precedent predator president price prime
   process product programme promise protein proton protocol proxy pulse quadrat quantum queue ratio reaction reagent receptor recession
   reflex reform region regime relation religion rent republic reservoir resistor result revolution rift right ring risk river robot role
   root rule sample satellite schema scheme school search sector seed sentence sequence series shape shock shore sign signal simile society
   soliloquy solution solvent sonnet sort source species speech spell spiral spit spring stack stage stanza star state statute store strait
   strategy stream string structure subroutine subsidy substance substrate suburb supply-shock symbol synapse syndrome system table tariff
   task tax tendon term test text theme theorem theory threshold tide tissue tone tort town trait transaction transistor treaty tree trench
   trial triangle tribe tributary tropism tumour type unit valley valve variable variance vector vein verb verse vessel virus volcano voter
   wage war warrant waterfall wave wavelength weapon week will wire word worker zone zygote
   cadence audience conference difference inference instance allowance ordinance appliance document monument segment statement
   agreement settlement payment section question plantation exception junction building
   meeting hearing page village passage advantage percentage message mechanism prism relationship scholarship
   gorge spur pool barrage floodplain estuary delta lagoon glacier corrie moraine drumlin headland stump tombolo
   union cheque coalition veto manifesto constituency quota embargo merger takeover franchise ghetto pogrom
   nucleophile electrophile isomer alkene alkane ester ketone ribosome vacuole chloroplast
   ornament balance
   definition explanation industry scan hedge ceiling reactor version
   worm trojan entity cavity deity commodity facility minority quantity charity community attribute
   compiler interpreter packet router switch computer server browser website password keyboard sensor motor generator thermistor
   city description specification assumption position situation tradition euphemism initialism neologism organism mechanism
   anachronism colloquialism schism household church sect cult denomination
   bank advert coast retailer loan overdraft mortgage lease grant partnership franchise trader merger takeover brand`
    .trim()
    .split(/\s+/),
);

/** Parts of a body or a cell of which there is one. */
export const ORGANS =
  /^(?:cornea|iris|retina|fovea|liver|pancreas|duodenum|ileum|colon|aorta|trachea|diaphragm|cerebellum|cerebrum|hypothalamus|medulla|hippocampus|amygdala|cochlea|uterus|placenta|cervix|cytoplasm|oesophagus|epiglottis|larynx|bladder|spleen|epidermis|dermis|cortex)$/;

/** Heads that make a name definite: the Fifth Way, the Epicurean hypothesis. */
export const DEFINITE_HEADS =
  /(?:Way|Act|War|Wars|Pact|Treaty|Plan|Revolution|Party|Movement|League|Revolt|Rebellion|Crisis|Conference|Doctrine|Question|Bill|Compromise|Agreement|Accord|Settlement|Reformation|Renaissance|Enlightenment|Depression|Putsch|Crash|Uprising|uprising|Republic|Strike|strike|March|Estate|Assembly|Oath|Purge|Coup|coup|Blockade|Airlift|Report|Charter|Congress|Empire|Massacre|Riots?|Crusade|Famine|Terror|Speech|hypothesis|principle|effect|paradox|theorem|fallacy|equator|multiplier)$/;
