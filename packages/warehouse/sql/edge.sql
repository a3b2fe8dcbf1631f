-- the undirected view: one row per pair; lohi, hilo say which arcs there are, both where directions are not told apart
{{create edge}}
SELECT lo, hi, CASE WHEN {{directed}} = 1 THEN forth ELSE 1 END AS lohi, CASE WHEN {{directed}} = 1 THEN back ELSE 1 END AS hilo,
  CASE WHEN undirected = 1 THEN GREATEST(strengthf, strengthb)
    WHEN bothways = 1 AND forth = 1 AND back = 1 THEN (strengthf + strengthb) / 2e0
    ELSE CASE WHEN forth = 1 THEN strengthf ELSE 0e0 END + CASE WHEN back = 1 THEN strengthb ELSE 0e0 END END AS z
FROM tie WHERE forth = 1 OR back = 1;
