-- In: tie, own(i, g), grp. How many people and ties each pair of groups has, and how strong the ties are together.
{{create units}}
SELECT g, h, {{isum 1}} AS ties, {{sum z}} AS strength
FROM (SELECT LEAST(a.g, b.g) AS g, GREATEST(a.g, b.g) AS h, e.z FROM edge e JOIN own a ON a.i = e.lo JOIN own b ON b.i = e.hi WHERE a.g > 0 AND b.g > 0) x
GROUP BY g, h;

{{create unitpeople}}
SELECT g, {{isum 1}} AS people FROM own WHERE g > 0 GROUP BY g;
