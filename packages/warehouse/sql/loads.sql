-- What the next load begins from. In: pairday, carried, carriedpeak, said, person, channel, kept_through; sent and kept_open are read by the caller.
-- Days up to next_through are closed: of them only sums per pair and channel are kept, as of that day.
{{create next_through}}
SELECT CAST(GREATEST(k.day, COALESCE(d.latest, -2147483648) - {{late}}) AS {{i64}}) AS day
FROM kept_through k CROSS JOIN (SELECT MAX(day) AS latest FROM pairday) d;

{{create closing}}
SELECT p.lo, p.hi, p.channel, p.day, p.nf, p.nb, p.f, p.b, p.day AS lastday, CASE WHEN p.nf > 0 THEN p.day END AS firstf,
  CASE WHEN p.nb > 0 THEN p.day END AS firstb, 1 AS contact
FROM pairday p CROSS JOIN next_through t WHERE p.day > -2147483648 AND p.day <= t.day
UNION ALL SELECT lo, hi, channel, day, nf, nb, f, b, lastday, firstf, firstb, 0 AS contact FROM carried;

{{create next_sums}}
SELECT a.id AS lo, b.id AS hi, x.c, x.nf, x.nb, x.lastday, x.firstf, x.firstb, x.f, x.b
FROM (
  SELECT p.lo, p.hi, p.channel AS c, {{isum p.nf}} AS nf, {{isum p.nb}} AS nb, MAX(p.lastday) AS lastday, MIN(p.firstf) AS firstf, MIN(p.firstb) AS firstb,
    {{sum p.f * POWER(2e0, (p.day - t.day) / c.halflife)}} AS f, {{sum p.b * POWER(2e0, (p.day - t.day) / c.halflife)}} AS b
  FROM closing p JOIN channel c ON c.c = p.channel CROSS JOIN next_through t GROUP BY p.lo, p.hi, p.channel) x
JOIN person a ON a.i = x.lo JOIN person b ON b.i = x.hi;

-- the most that a history came to on a day of contact: running sums per channel, on each such day, of all channels of the pair
{{create running}}
SELECT lo, hi, day, channel, {{sum f}} OVER (PARTITION BY lo, hi, channel ORDER BY day ROWS BETWEEN UNBOUNDED PRECEDING AND CURRENT ROW) * back AS f,
  {{sum b}} OVER (PARTITION BY lo, hi, channel ORDER BY day ROWS BETWEEN UNBOUNDED PRECEDING AND CURRENT ROW) * back AS b
FROM (
  SELECT g.lo, g.hi, g.channel, g.day, {{sum g.f * c.u * POWER(2e0, (g.day - t.day) / c.halflife)}} AS f,
    {{sum g.b * c.u * POWER(2e0, (g.day - t.day) / c.halflife)}} AS b, POWER(2e0, (t.day - g.day) / MAX(c.halflife)) AS back
  FROM (
    SELECT d.lo, d.hi, h.channel, d.day, 0e0 AS f, 0e0 AS b
    FROM (SELECT DISTINCT lo, hi, day FROM closing WHERE contact = 1) d
    JOIN (SELECT DISTINCT lo, hi, channel FROM closing) h ON h.lo = d.lo AND h.hi = d.hi
    UNION ALL SELECT lo, hi, channel, day, f, b FROM closing) g
  JOIN channel c ON c.c = g.channel CROSS JOIN next_through t
  GROUP BY g.lo, g.hi, g.channel, g.day, t.day) x;

{{create next_peaks}}
SELECT a.id AS lo, b.id AS hi, MAX(x.r) AS r
FROM (
  SELECT lo, hi, plain + 2e0 * LEAST(f, b) + 1e-1 * ABS(f - b) AS r
  FROM (
    SELECT r.lo, r.hi, r.day, {{sum CASE WHEN c.binds = 0 THEN r.f ELSE 0e0 END}} AS f, {{sum CASE WHEN c.binds = 0 THEN r.b ELSE 0e0 END}} AS b,
      {{sum CASE WHEN c.binds > 0 THEN r.f + r.b ELSE 0e0 END}} AS plain
    FROM running r JOIN channel c ON c.c = r.channel CROSS JOIN kept_through k WHERE r.day > k.day
    GROUP BY r.lo, r.hi, r.day) z
  UNION ALL SELECT lo, hi, r FROM carriedpeak) x
JOIN person a ON a.i = x.lo JOIN person b ON b.i = x.hi GROUP BY a.id, b.id;

{{create next_said}}
SELECT a.id AS lo, b.id AS hi, s.sf, s.sb, s.tf, s.tb, s.kf, s.kb, s.af, s.ab, s.forth, s.back, s.undirected, s.bothways
FROM said s JOIN person a ON a.i = s.lo JOIN person b ON b.i = s.hi;
