-- In: tie, pairday, carried and carriedpeak of earlier loads.
-- once at least 0.5 on its best day, while next to nothing of the history is left
{{create faded}}
SELECT lo, hi, best, strongest FROM tie WHERE h < 1e-1 AND lastday > -2147483648 AND lastday < {{D}} - 90 AND (strongest >= 5e-1 OR best >= 1e-1 - 1e-12);

{{create peak}}
SELECT lo, hi, MAX(r) AS r FROM (
SELECT lo, hi, plain + 2e0 * LEAST(f, b) + 1e-1 * ABS(f - b) AS r
FROM (
  SELECT d.lo, d.hi, d.day,
    {{sum CASE WHEN c.binds = 0 THEN p.f * c.u * POWER(2e0, (p.day - d.day) / c.halflife) ELSE 0e0 END}} AS f,
    {{sum CASE WHEN c.binds = 0 THEN p.b * c.u * POWER(2e0, (p.day - d.day) / c.halflife) ELSE 0e0 END}} AS b,
    {{sum CASE WHEN c.binds > 0 THEN (p.f + p.b) * c.u * POWER(2e0, (p.day - d.day) / c.halflife) ELSE 0e0 END}} AS plain
  FROM (SELECT DISTINCT p.lo, p.hi, p.day FROM pairday p JOIN faded x ON x.lo = p.lo AND x.hi = p.hi WHERE p.day > -2147483648) d
  JOIN (SELECT lo, hi, channel, day, f, b FROM pairday UNION ALL SELECT lo, hi, channel, day, f, b FROM carried) p ON p.lo = d.lo AND p.hi = d.hi
  JOIN channel c ON c.c = p.channel
  WHERE p.day <= d.day AND p.day > -2147483648
  GROUP BY d.lo, d.hi, d.day) z
UNION ALL SELECT k.lo, k.hi, k.r FROM carriedpeak k JOIN faded x ON x.lo = k.lo AND x.hi = k.hi) y
GROUP BY lo, hi;

{{create dormant}}
SELECT x.lo, x.hi FROM faded x JOIN peak p ON p.lo = x.lo AND p.hi = x.hi
WHERE x.strongest >= 5e-1 OR x.best + 4e-1 * (1e0 - EXP(-p.r / 4e0)) >= 5e-1;
