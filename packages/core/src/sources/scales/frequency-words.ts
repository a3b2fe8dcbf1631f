/** How often or how much, in words: five steps down to nothing, each with the words of nine languages. */
const STEPS: readonly (readonly [share: number, words: string])[] = [
  [
    1,
    `daily,every day,several times a day,multiple times a day,always,very often,very frequently,constantly,very high,very strong,very strongly,very much,a great deal,completely,fully,strongly agree,
    täglich,jeden tag,mehrmals täglich,immer,sehr oft,sehr häufig,ständig,sehr hoch,sehr stark,sehr viel,voll und ganz,vollkommen,stimme voll zu,stimme voll und ganz zu,trifft voll zu,trifft voll und ganz zu,
    quotidien,quotidiennement,tous les jours,chaque jour,plusieurs fois par jour,toujours,très souvent,très fréquemment,très élevé,très élevée,très fort,très forte,énormément,totalement,entièrement,tout à fait,tout à fait d'accord,
    dagelijks,elke dag,iedere dag,altijd,zeer vaak,heel vaak,zeer hoog,heel hoog,zeer sterk,heel veel,volledig,helemaal mee eens,
    diario,diariamente,a diario,todos los días,cada día,siempre,muy a menudo,con mucha frecuencia,muy alto,muy alta,muy fuerte,muchísimo,totalmente,totalmente de acuerdo,
    quotidianamente,ogni giorno,tutti i giorni,giornalmente,sempre,molto spesso,molto alto,molto alta,molto forte,moltissimo,completamente,completamente d'accordo,
    codziennie,zawsze,bardzo często,stale,bardzo wysoki,bardzo wysokie,bardzo duże,bardzo silne,całkowicie,zdecydowanie tak,zdecydowanie się zgadzam,
    dagligen,varje dag,alltid,mycket ofta,ständigt,mycket hög,mycket högt,mycket stark,fullständigt,instämmer helt,
    毎日,常に,いつも,とても頻繁に,非常に頻繁に,とても高い,非常に高い,とても強い,非常にそう思う`,
  ],
  [
    0.8,
    `weekly,every week,once a week,several times a week,often,frequently,usually,high,strong,strongly,much,a lot,agree,
    wöchentlich,jede woche,oft,häufig,meistens,hoch,stark,viel,eher viel,stimme zu,stimme eher zu,trifft zu,trifft eher zu,
    hebdomadaire,toutes les semaines,chaque semaine,souvent,fréquemment,élevé,élevée,fort,forte,beaucoup,plutôt d'accord,d'accord,
    wekelijks,elke week,iedere week,vaak,meestal,hoog,sterk,veel,mee eens,
    semanal,semanalmente,cada semana,todas las semanas,a menudo,frecuentemente,con frecuencia,alto,alta,fuerte,mucho,de acuerdo,
    settimanale,settimanalmente,ogni settimana,spesso,frequentemente,molto,d'accordo,
    co tydzień,cotygodniowo,często,wysoki,wysokie,duże,silne,dużo,raczej tak,zgadzam się,
    varje vecka,veckovis,ofta,hög,högt,mycket,instämmer,
    毎週,しばしば,よく,頻繁に,高い,強い,そう思う`,
  ],
  [
    0.6,
    `monthly,every month,once a month,sometimes,occasionally,now and then,medium,moderate,moderately,somewhat,neutral,neither agree nor disagree,undecided,
    monatlich,jeden monat,manchmal,gelegentlich,ab und zu,hin und wieder,mittel,mäßig,teils teils,teils/teils,unentschieden,weder noch,
    mensuel,mensuellement,tous les mois,chaque mois,parfois,quelquefois,de temps en temps,occasionnellement,moyen,moyenne,modéré,neutre,ni d'accord ni pas d'accord,
    maandelijks,elke maand,iedere maand,soms,af en toe,gemiddeld,matig,neutraal,
    mensual,mensualmente,cada mes,todos los meses,a veces,algunas veces,de vez en cuando,ocasionalmente,medio,media,moderado,
    mensile,mensilmente,ogni mese,a volte,qualche volta,talvolta,ogni tanto,di tanto in tanto,moderato,neutrale,
    co miesiąc,comiesięcznie,czasami,czasem,od czasu do czasu,średni,średnie,umiarkowane,neutralnie,
    varje månad,månadsvis,ibland,då och då,medel,måttlig,
    毎月,時々,ときどき,たまに,普通,中程度,どちらともいえない`,
  ],
  [
    0.4,
    `quarterly,every quarter,rarely,seldom,infrequently,less often,less frequently,more rarely,low,weak,little,a little,disagree,
    vierteljährlich,quartalsweise,selten,seltener,weniger oft,weniger häufig,niedrig,gering,schwach,wenig,eher wenig,stimme eher nicht zu,trifft eher nicht zu,
    trimestriel,tous les trimestres,rarement,plus rarement,moins souvent,moins fréquemment,faible,peu,un peu,plutôt pas d'accord,pas d'accord,
    per kwartaal,elk kwartaal,zelden,minder vaak,zeldener,laag,zwak,weinig,mee oneens,
    trimestral,cada trimestre,raramente,rara vez,menos a menudo,menos frecuente,con menos frecuencia,pocas veces,bajo,baja,débil,poco,en desacuerdo,
    trimestrale,ogni trimestre,di rado,raramente,più raramente,meno spesso,meno frequentemente,basso,bassa,debole,in disaccordo,
    co kwartał,rzadko,rzadziej,niski,niskie,małe,słabe,mało,raczej nie,
    varje kvartal,sällan,mer sällan,mindre ofta,låg,lågt,svag,lite,instämmer inte,
    四半期ごと,まれに,それ以下,それより少ない,低い,弱い,少し,あまりそう思わない`,
  ],
  [
    0.2,
    `yearly,annually,every year,once a year,very rarely,almost never,hardly ever,very low,very weak,very little,strongly disagree,
    jährlich,jedes jahr,sehr selten,fast nie,kaum,sehr niedrig,sehr gering,sehr schwach,sehr wenig,stimme nicht zu,stimme gar nicht zu,trifft nicht zu,trifft gar nicht zu,
    annuel,annuellement,tous les ans,chaque année,très rarement,presque jamais,très faible,très peu,pas du tout d'accord,
    jaarlijks,elk jaar,zeer zelden,heel zelden,bijna nooit,zeer laag,zeer zwak,helemaal mee oneens,
    anual,anualmente,cada año,todos los años,muy raramente,casi nunca,muy bajo,muy baja,muy poco,totalmente en desacuerdo,
    annuale,annualmente,ogni anno,molto raramente,quasi mai,molto basso,molto poco,completamente in disaccordo,
    co rok,corocznie,bardzo rzadko,prawie nigdy,bardzo niski,bardzo niskie,bardzo małe,zdecydowanie nie,
    varje år,årligen,mycket sällan,nästan aldrig,mycket låg,mycket lågt,
    毎年,めったにない,ごくまれに,ほとんどない,とても低い,非常に低い`,
  ],
];

const SHARES: ReadonlyMap<string, number> = new Map(
  STEPS.flatMap(([share, words]) => words.split(',').map((word) => [word.trim(), share] as const)),
);

/** Units of time, for words such as `2-3 times a week` or `seltener als monatlich`. */
const UNITS: readonly (readonly [share: number, pattern: RegExp])[] = [
  [1, /\bday|\btag|\bjour|\bdag|\bdía|\bgiorn|\bdzie|dziennie|dagl|täglich|日/],
  [0.8, /week|woche|wöchent|semaine|hebdo|seman|settiman|tydz|tygodn|veck|週/],
  [0.4, /quarter|quartal|trimest|kwarta|kvartal|四半期/],
  [0.6, /month|monat|\bmois|mensuel|maand|\bmes(es)?\b|mensual|\bmes[ei]\b|mensil|miesiąc|miesięcz|månad|月/],
  [0.2, /year|jahr|jähr|\ban(s|née)?\b|annuel|jaar|\baño|anual|\banno|annual|\brok|roczn|\bår|年/],
];
const LESS = /less|selten|moins|minder|minst|menos|meno\b|rzadziej|mindre|mer sällan|未満/;

/** The share of full strength that a word of frequency, trust or agreement means; undefined for another word. */
export function shareOfWord(text: string): number | undefined {
  if (text.length > 60) return undefined;
  const word = text
    .replace(/[’`]/g, "'")
    .replace(/\s+/g, ' ')
    .replace(/(?<![\s.!])[\s.!]+$/, '');
  const [, before, inside] = /^([^()（）]*)[(（]([^()（）]*)[)）]$/.exec(word) ?? [];
  for (const known of [word, before?.trim(), inside?.trim()]) {
    const share = known === undefined ? undefined : SHARES.get(known);
    if (share !== undefined) return share;
  }
  const unit =
    /\d|mal\b|times?\b|fois\b|keer\b|ve(?:z|ces)\b|volt[ae]\b|razy?\b|gång|als\b|than\b|que\b|回|以上|未満/.test(
      word,
    )
      ? UNITS.find(([, pattern]) => pattern.test(word))?.[0]
      : undefined;
  return unit === undefined ? undefined : LESS.test(word) ? Math.max(0.2, unit - 0.2) : unit;
}
