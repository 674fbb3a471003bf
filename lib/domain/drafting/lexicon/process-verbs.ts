const words = (list: string): ReadonlySet<string> => new Set(list.trim().split(/\s+/));

/** Base forms of verbs by which the steps of processes are told, and which are hardly ever nouns. */
export const PROCESS_VERBS = words(
  `absorb accept accumulate acidify activate adhere adsorb allocate amplify appear arrive assemble attach bind bring burn calculate
   carry catalyse circulate coagulate collide combine compile condense conduct connect constrict contain contract convert cool
   create crystallise decode decompose decrypt denature depolarise deposit destroy detach detect develop diffuse digest dilate
   disappear dissociate dissolve distribute divide drive eject emit emulsify encode encrypt engulf enter erode evaporate
   execute expand expel explode express extract ferment fertilise flatten flow forward freeze fuse generate germinate give glow
   harden heat hybridise hydrate hydrolyse hyperpolarise implant increment ingest inhibit inject inherit innervate insert interact
   interpret invade ionise join leave leach line lubricate lyse magnetise maintain mature melt metabolise migrate mutate neutralise
   observe obtain occupy oxidise pair phosphorylate photosynthesise pollinate polymerise precipitate produce propagate protect
   protonate provide pump receive recognise recombine reduce reflect refract regenerate regulate release remove repel repolarise
   replace replicate reproduce respire restore retain retrieve rotate rupture saturate secrete seep segregate send separate shrink
   solidify split spread stimulate store strengthen subduct sublime supply surround suspend swell synthesise transcribe transfer
   transform translate translocate transmit transpire transport trigger unwind update vaporise vibrate weaken weather`,
);

/** Verbs that are nouns as well, but not where something that they do something to stands behind them. */
export const PROCESS_VERBS_WITH_OBJECT = words(
  `attract block break change close cover dissolve draw drop feed fill filter form gain heat hold kill lift lose lower move open pass
   pull push raise reach reset return shift start stop strike support target take trap turn`,
);
