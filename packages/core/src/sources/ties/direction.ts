const UNDIRECTED = new Set(
  'no,false,0,n,f,undirected,mutual,both,symmetric,nein,falsch,ungerichtet,beidseitig,gegenseitig,non,faux,non dirigé,non orienté,falso,no dirigido,non diretto,nee,onwaar,ongericht,nie,fałsz,nieskierowany,nej,falskt,oriktad,いいえ,無向,否,wechselseitig,réciproque,recíproco,reciproco,wederzijds,obustronny,ömsesidig,bidirectional,<->,<>,--,↔,—'.split(
    ',',
  ),
);
const DIRECTED = new Set(
  'yes,true,1,y,t,directed,ja,wahr,gerichtet,oui,vrai,dirigé,orienté,sí,si,verdadero,dirigido,sì,vero,diretto,waar,gericht,tak,prawda,skierowany,sant,riktad,はい,有向,是,one-way,einseitig,->,→,x'.split(
    ',',
  ),
);

/** What a word says of a tie's direction; undefined where nobody knows it. */
export function directionNamed(word: string): 'directed' | 'undirected' | undefined {
  const folded = word.trim().toLowerCase().normalize('NFC');
  if (UNDIRECTED.has(folded)) return 'undirected';
  return DIRECTED.has(folded) ? 'directed' : undefined;
}
