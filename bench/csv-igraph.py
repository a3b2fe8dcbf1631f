"""Reads ties from a CSV and asks igraph for everybody's constraint, as a script would. usage: csv-igraph.py ties.csv; one line of JSON: what the process took."""
import csv, json, resource, sys
import igraph

index, edges, strengths = {}, [], []
with open(sys.argv[1], newline='') as file:
    rows = csv.reader(file)
    next(rows)
    for source, target, strength in rows:
        edges.append((index.setdefault(source, len(index)), index.setdefault(target, len(index))))
        strengths.append(float(strength))
graph = igraph.Graph(n=len(index), edges=edges, directed=True)
graph.es['strength'] = strengths
values = graph.constraint(weights='strength')
used = resource.getrusage(resource.RUSAGE_SELF)
json.dump({'cpu': used.ru_utime + used.ru_stime, 'mb': used.ru_maxrss / 1024, 'values': dict(zip(index, values))}, sys.stdout)
