-- interactions -> R -> H -> S both ways -> M. In: interaction(source, target, channel, day, sec), stated, member, context, channel,
-- and of earlier loads carried (sums as of a day, which count as rows of that day) and carriedsaid; both empty where there were none.
-- day -2147483648: no date. sec -1: a date alone, then a row is an interaction of its own. message: its number, -1 where the file names none.
{{create receiver}}
SELECT source, target, channel, day, sec, one,
  COUNT(*) OVER (PARTITION BY source, channel, day, sec, one) AS others
FROM (SELECT DISTINCT source, target, channel, day, sec, CASE WHEN message >= 0 THEN message WHEN sec < 0 THEN -2 - target ELSE -1 END AS one
  FROM interaction WHERE source <> target AND day <= {{D}}) r;

DROP TABLE interaction;

{{create party}}
SELECT r.source, r.channel, r.day, r.sec, r.one, r.others, r.target AS person
FROM receiver r JOIN channel c ON c.c = r.channel WHERE c.binds = 1 AND r.others < 50
UNION ALL
SELECT DISTINCT r.source, r.channel, r.day, r.sec, r.one, r.others, r.source AS person
FROM receiver r JOIN channel c ON c.c = r.channel WHERE c.binds = 1 AND r.others < 50;

-- the same people at the same moment, told by another of them
{{create twin}}
SELECT DISTINCT source, channel, day, sec, one FROM (
  SELECT x.source, x.channel, x.day, x.sec, x.one, x.others
  FROM party x JOIN party y ON y.channel = x.channel AND y.day = x.day AND y.sec = x.sec AND y.person = x.person AND y.others = x.others
  WHERE y.source < x.source
  GROUP BY x.source, x.channel, x.day, x.sec, x.one, x.others, y.source, y.one
  HAVING COUNT(*) = x.others + 1) t;

{{create pairday}}
SELECT lo, hi, channel, day, {{isum forth}} AS nf, {{isum 1 - forth}} AS nb,
  {{sum CASE WHEN forth = 1 THEN part ELSE 0e0 END}} AS f, {{sum CASE WHEN forth = 0 THEN part ELSE 0e0 END}} AS b
FROM (
  SELECT LEAST(r.source, r.target) AS lo, GREATEST(r.source, r.target) AS hi, r.channel, r.day,
    CASE WHEN r.source < r.target THEN 1 ELSE 0 END AS forth,
    CASE WHEN r.others < 50 AND r.day > -2147483648 THEN 1e0 / r.others ELSE 0e0 END AS part
  FROM receiver r JOIN channel c ON c.c = r.channel WHERE c.binds = 0 OR (c.binds = 2 AND r.others < 50)
  UNION ALL
  SELECT x.person AS lo, y.person AS hi, x.channel, x.day, 1 AS forth,
    CASE WHEN x.day > -2147483648 THEN 1e0 / x.others ELSE 0e0 END AS part
  FROM party x JOIN party y ON y.source = x.source AND y.channel = x.channel AND y.day = x.day AND y.sec = x.sec AND y.one = x.one
  LEFT JOIN twin t ON t.source = x.source AND t.channel = x.channel AND t.day = x.day AND t.sec = x.sec AND t.one = x.one
  WHERE x.person < y.person AND t.source IS NULL) e
GROUP BY lo, hi, channel, day;

DROP TABLE twin;
DROP TABLE party;
DROP TABLE receiver;

{{create q}}
SELECT p.lo, p.hi, p.channel, {{isum p.nf}} AS nf, {{isum p.nb}} AS nb, MAX(p.lastday) AS lastday, MIN(p.firstf) AS firstf, MIN(p.firstb) AS firstb,
  {{sum CASE WHEN p.day > -2147483648 THEN p.f * c.u * POWER(2e0, (p.day - {{D}}) / c.halflife) ELSE 0e0 END}} AS f,
  {{sum CASE WHEN p.day > -2147483648 THEN p.b * c.u * POWER(2e0, (p.day - {{D}}) / c.halflife) ELSE 0e0 END}} AS b
FROM (
  SELECT lo, hi, channel, day, nf, nb, f, b, day AS lastday, CASE WHEN nf > 0 AND day > -2147483648 THEN day END AS firstf,
    CASE WHEN nb > 0 AND day > -2147483648 THEN day END AS firstb FROM pairday
  UNION ALL SELECT lo, hi, channel, day, nf, nb, f, b, lastday, firstf, firstb FROM carried) p
JOIN channel c ON c.c = p.channel GROUP BY p.lo, p.hi, p.channel;

{{create h}}
SELECT lo, hi, n, lastday, r, forth, back, answered, undirected, bothways, follow,
  CASE WHEN r < 4e-5 THEN r / 4e0 * (1e0 - r / 8e0 * (1e0 - r / 12e0)) ELSE 1e0 - EXP(-r / 4e0) END AS h
FROM (
  SELECT lo, hi, n, lastday, plain + 2e0 * LEAST(f, b) + 1e-1 * ABS(f - b) AS r, forth, back, undirected, bothways, follow,
    CASE WHEN spoken = 1 OR (wrotef > 0 AND wroteb > 0) THEN 1 ELSE 0 END AS answered
  FROM (
    SELECT q.lo, q.hi, {{isum q.nf + q.nb}} AS n, MAX(q.lastday) AS lastday, MAX(c.spoken) AS spoken,
      {{isum CASE WHEN c.binds = 0 THEN q.nf ELSE 0 END}} AS wrotef, {{isum CASE WHEN c.binds = 0 THEN q.nb ELSE 0 END}} AS wroteb,
      MAX(CASE WHEN c.binds > 0 OR q.nf > 0 THEN 1 ELSE 0 END) AS forth, MAX(CASE WHEN c.binds > 0 OR q.nb > 0 THEN 1 ELSE 0 END) AS back,
      MIN(CASE WHEN c.binds > 0 THEN 1 ELSE 0 END) AS undirected, MAX(CASE WHEN c.binds > 0 THEN 1 ELSE 0 END) AS bothways,
      MAX(CASE WHEN q.channel = 11 AND q.firstf IS NOT NULL AND q.firstb IS NOT NULL THEN GREATEST(q.firstf, q.firstb) END) AS follow,
      {{sum CASE WHEN c.binds = 0 THEN q.f ELSE 0e0 END}} AS f, {{sum CASE WHEN c.binds = 0 THEN q.b ELSE 0e0 END}} AS b,
      {{sum CASE WHEN c.binds > 0 THEN q.f + q.b ELSE 0e0 END}} AS plain
    FROM q JOIN channel c ON c.c = q.channel GROUP BY q.lo, q.hi) x) y;

DROP TABLE q;

-- what is stated between two; of several statements the largest stands
{{create said}}
SELECT lo, hi, MAX(sf) AS sf, MAX(sb) AS sb, MAX(tf) AS tf, MAX(tb) AS tb, MAX(kf) AS kf, MAX(kb) AS kb, MIN(af) AS af, MIN(ab) AS ab,
  MAX(forth) AS forth, MAX(back) AS back, MIN(undirected) AS undirected, MAX(bothways) AS bothways
FROM (
  SELECT LEAST(source, target) AS lo, GREATEST(source, target) AS hi,
    CASE WHEN forth = 1 THEN strength END AS sf, CASE WHEN back = 1 THEN strength END AS sb,
    CASE WHEN forth = 1 THEN trust END AS tf, CASE WHEN back = 1 THEN trust END AS tb,
    CASE WHEN forth = 1 THEN knowledge END AS kf, CASE WHEN back = 1 THEN knowledge END AS kb,
    CASE WHEN forth = 1 AND strength IS NOT NULL THEN assumed END AS af, CASE WHEN back = 1 AND strength IS NOT NULL THEN assumed END AS ab,
    forth, back, undirected, undirected AS bothways
  FROM (
    SELECT source, target, strength, trust, knowledge, undirected, assumed,
      CASE WHEN source < target OR undirected = 1 THEN 1 ELSE 0 END AS forth, CASE WHEN source > target OR undirected = 1 THEN 1 ELSE 0 END AS back
    FROM stated WHERE source <> target) r
  UNION ALL SELECT lo, hi, sf, sb, tf, tb, kf, kb, af, ab, forth, back, undirected, bothways FROM carriedsaid) s
GROUP BY lo, hi;

{{create pair}}
SELECT lo, hi FROM h UNION SELECT lo, hi FROM said;

-- years in the same context at the same time, each weighted by its size
{{create shared}}
SELECT lo, hi, {{sum CASE WHEN undated = 1 THEN weight ELSE weight * (till - since) / 36525e-2 END}} AS y, MAX(undated) AS undated
FROM (
  SELECT p.lo, p.hi, CASE WHEN x.size <= 50 THEN 1e0 WHEN x.size <= 500 THEN 3e-1 ELSE 5e-2 END AS weight,
    CASE WHEN a.begins IS NULL OR b.begins IS NULL THEN 1 ELSE 0 END AS undated,
    GREATEST(COALESCE(a.begins, -1000000), COALESCE(b.begins, -1000000)) AS since,
    LEAST(COALESCE(a.ends, {{D}}), COALESCE(b.ends, {{D}}), {{D}}) AS till
  FROM pair p JOIN member a ON a.i = p.lo JOIN member b ON b.i = p.hi AND b.c = a.c JOIN context x ON x.c = a.c) z
WHERE till > since GROUP BY lo, hi;

{{create ground}}
SELECT lo, hi, sf, sb, tf, tb, kf, kb, af, ab, n, lastday, r, h, forth, back, undirected, bothways, stated, undated, known,
  CASE WHEN known = 1 THEN 3e-1 ELSE 0e0 END AS rule, contexts,
  CASE WHEN y < 3e-5 THEN y / 3e0 * (1e0 - y / 6e0 * (1e0 - y / 9e0)) ELSE 1e0 - EXP(-y / 3e0) END AS k
FROM (
  SELECT p.lo, p.hi, s.sf, s.sb, s.tf, s.tb, s.kf, s.kb, s.af, s.ab, COALESCE(h.n, 0) AS n, COALESCE(h.lastday, -2147483648) AS lastday,
    COALESCE(h.r, 0e0) AS r, COALESCE(h.h, 0e0) AS h,
    GREATEST(COALESCE(s.forth, 0), COALESCE(h.forth, 0)) AS forth, GREATEST(COALESCE(s.back, 0), COALESCE(h.back, 0)) AS back,
    LEAST(COALESCE(s.undirected, 1), COALESCE(h.undirected, 1)) AS undirected, GREATEST(COALESCE(s.bothways, 0), COALESCE(h.bothways, 0)) AS bothways,
    CASE WHEN s.lo IS NULL THEN 0 ELSE 1 END AS stated, COALESCE(x.undated, 0) AS undated,
    CASE WHEN s.lo IS NOT NULL OR h.answered = 1 THEN 1 ELSE 0 END AS known,
    CASE WHEN x.lo IS NOT NULL OR h.follow < {{D}} THEN 1 ELSE 0 END AS contexts,
    COALESCE(x.y, 0e0) + COALESCE(({{D}} - h.follow) / 36525e-2 * 5e-1, 0e0) AS y
  FROM pair p LEFT JOIN h ON h.lo = p.lo AND h.hi = p.hi LEFT JOIN said s ON s.lo = p.lo AND s.hi = p.hi
  LEFT JOIN shared x ON x.lo = p.lo AND x.hi = p.hi) g;

{{create tie}}
SELECT lo, hi, n, lastday, r, h, k, forth, back, undirected, bothways, known, sideless, strengthf, strengthb,
  SQRT(adoptedf * adoptedb) AS m, conff, confb, trustassumed, strongest, best
FROM (
  SELECT lo, hi, n, lastday, r, h, k, forth, back, undirected, bothways, known, 0 AS sideless,
    COALESCE(sf, 4e-1 * COALESCE(tf, rule) + 2e-1 * COALESCE(kf, k) + 4e-1 * h) AS strengthf,
    COALESCE(sb, 4e-1 * COALESCE(tb, rule) + 2e-1 * COALESCE(kb, k) + 4e-1 * h) AS strengthb,
    CASE WHEN sf IS NOT NULL THEN sf WHEN tf IS NULL AND kf IS NULL AND sb IS NOT NULL THEN sb
      ELSE 4e-1 * COALESCE(tf, tb, rule) + 2e-1 * COALESCE(kf, kb, k) + 4e-1 * h END AS adoptedf,
    CASE WHEN sb IS NOT NULL THEN sb WHEN tb IS NULL AND kb IS NULL AND sf IS NOT NULL THEN sf
      ELSE 4e-1 * COALESCE(tb, tf, rule) + 2e-1 * COALESCE(kb, kf, k) + 4e-1 * h END AS adoptedb,
    CASE WHEN sf IS NOT NULL THEN 1e0 - af ELSE CASE WHEN tf IS NULL THEN 0e0 ELSE 4e-1 END
      + CASE WHEN kf IS NULL AND (contexts = 0 OR undated = 1) THEN 0e0 ELSE 2e-1 END + CASE WHEN n > 0 THEN 4e-1 ELSE 0e0 END END AS conff,
    CASE WHEN sb IS NOT NULL THEN 1e0 - ab ELSE CASE WHEN tb IS NULL THEN 0e0 ELSE 4e-1 END
      + CASE WHEN kb IS NULL AND (contexts = 0 OR undated = 1) THEN 0e0 ELSE 2e-1 END + CASE WHEN n > 0 THEN 4e-1 ELSE 0e0 END END AS confb,
    CASE WHEN tf IS NULL AND tb IS NULL AND sf IS NULL AND sb IS NULL THEN 1 ELSE 0 END AS trustassumed,
    GREATEST(COALESCE(sf, 0e0), COALESCE(sb, 0e0)) AS strongest,
    GREATEST(CASE WHEN sf IS NULL THEN 4e-1 * COALESCE(tf, rule) + 2e-1 * COALESCE(kf, k) ELSE -1e0 END,
      CASE WHEN sb IS NULL THEN 4e-1 * COALESCE(tb, rule) + 2e-1 * COALESCE(kb, k) ELSE -1e0 END) AS best
  FROM ground) t;
