/** Names of one word that take "the": bodies, regions, rivers, ships, buildings, offices. */
export const NAMES_WITH_ARTICLE: ReadonlySet<string> = new Set(
  `Bastille Reichstag Bundestag Duma Rhineland Ruhr Saar Saarland Sudetenland Crimea Balkans Kremlin Vatican Tuileries Louvre
   Pentagon Capitol Alamo Gestapo Wehrmacht Luftwaffe Reichswehr Freikorps Stasi Cheka Comintern Cominform Politburo Kuomintang
   Rentenmark Reichsmark Titanic Lusitania Armada Blitz Blitzkrieg Holocaust Holodomor Somme Marne Rhine Nile Danube Volga
   Thames Seine Tigris Euphrates Ganges Amazon Mississippi Alps Andes Himalayas Pyrenees Sahara Gobi Arctic Antarctic Pacific
   Atlantic Mediterranean Caribbean Netherlands Philippines Bahamas Armistice Kaiser Tsar Sultan Shah Emperor Shogun Khedive Caliph Dauphin Pharaoh Pope Crown Treasury Cabinet Senate
   Directory Directoire Convention Consulate Terror Restoration Reformation Renaissance Enlightenment Interregnum Protectorate
   Commonwealth Allies Axis Entente Confederacy Union Taliban Mafia Bolsheviks Mensheviks Girondins Jacobins Nazis Soviets
   Communists Liberals Conservatives Whigs Tories Chartists Luddites Suffragettes Romans Saxons Vikings Normans Mongols Ottomans
   Jews Boers Zulus Aztecs Incas Japanese Chinese French British Germans Americans Russians Italians Scots Welsh Irish Dutch
   Austrians Prussians Hungarians Poles Czechs Greeks Turks Persians Spartans Athenians Carthaginians Gauls Celts
   EU UN USSR USA UK US BBC NHS SS SA SPD KPD NSDAP RAF TUC EEC ERM WTO IMF CIA FBI KGB NKVD GPU OGPU PLO IRA ANC GDR FRG MPC ECSC WHO
   KKK FTPA NEP DSM RSPCA UNHCR IPCC OBR FCA CMA NAO DWP NKVD MI5 MI6 IAEA
   NAACP WSPU NUWSS ILP LSE SDF AEU NUM NUT UDI DNC GOP NLF ARVN ROC PRC CCP KMT CPSU WWW ALU CPU`
    .trim()
    .split(/\s+/),
);

/** Names of several words that end so take "the": the Winter Palace, the Long Parliament, the Red Guards. */
export const HEADS_WITH_ARTICLE =
  /(?:Winter Palace|Summer Palace|Wall|Line|Canal|Dam|Tower|Army|Navy|Fleet|Guards?|Party|Union|Empire|Republic|Kingdom|League|Alliance|Confederation|Federation|Church|Court|Bank|Bible|Bill|Act|Acts|Law|Laws|Code|Charter|Constitution|Amendment|Doctrine|Manifesto|Theses|Declaration|Proclamation|Treaty|Pact|Accords?|Agreement|Protocol|Railway|Authority|Trust|Agency|Institute|Museum|Convention|Conference|Congress|Assembly|Parliament|Duma|Diet|Council|Committee|Commission|Tribunal|Trial|Trials|Plan|Programme|Program|Project|Deal|Policy|Act|Reforms?|Revolution|Revolt|Rebellion|Uprising|Rising|Mutiny|Putsch|Coup|Plot|Conspiracy|War|Wars|Battle|Siege|Massacre|Crisis|Crash|Depression|Famine|Plague|Fire|Blockade|Airlift|Boycott|March|Strike|Riots?|Purges?|Terror|Affair|Incident|Scandal|Election|Movement|Campaign|Crusade|Society|Association|Company|Corporation|Institute|Museum|Gallery|Exhibition|Festival|Games|Olympics|Islands|States|Nations|Netherlands|Estates?|Estates General|Days|Ages|Years|Front|Offensive|Invasion|Landings|Raid|Curtain|Settlement|Compromise|Armistice|Truce|Oath|Schism|Reformation|Restoration|Renaissance|Enlightenment|Speech|Telegram|Letter|Report|Memorandum|Resolution|Directive|Edict|Decree|Ordinance|Sea|Ocean|River|Gulf|Strait|Straits|Desert|Mountains|Peninsula|Regiment|Brigade|Division|Corps|Office|Service|Force|Agency|Authority|Ministry|Department|Fund|Organisation|Organization|Community|Brigades?|Rides?|Sit-in|sit-in|sit-ins|Note|Question|Problem|Test|Scale|Experiment|Study|Effect|Initiative|Inquiry|Team|Group|Board|Unit|Scheme|Strategy|Framework|Review|Directorate|Panel|Index)$/;
