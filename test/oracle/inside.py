"""Values of the measures inside an organisation by NetworkX and by slow definitions, as JSON.

usage: inside.py PEOPLE TIES directed|undirected
"""
import csv
import itertools
import json
import random
import sys

import networkx as nx

people = list(csv.DictReader(open(sys.argv[1], encoding='utf-8')))
ties = [t for t in csv.DictReader(open(sys.argv[2], encoding='utf-8')) if t['source'] != t['target']]
directed = sys.argv[3] == 'directed'
ids = [p['id'] for p in people]
group = {p['id']: p['organisation'] for p in people}
g = nx.Graph()
arcs = nx.DiGraph()
g.add_nodes_from(ids)
arcs.add_nodes_from(ids)
for t in ties:
    s = float(t.get('strength') or 1)
    u, v = t['source'], t['target']
    g.add_edge(u, v, weight=(g[u][v]['weight'] if g.has_edge(u, v) else 0) + s)
    arcs.add_edge(u, v, weight=s)

degree = dict(g.degree())
betweenness = nx.betweenness_centrality(arcs if directed else g, normalized=True)
ego = {v: nx.ego_graph(g, v) for v in ids}
clean = lambda x: None if x != x else x


def bridging(v):
    if degree[v] == 0:
        return None
    return betweenness[v] * (1 / degree[v]) / sum(1 / degree[w] for w in g[v])


def brokering(v):
    pairs = [(a, b) for a, b in itertools.combinations(g[v], 2) if group[a] != group[b]]
    open_pairs = [(a, b) for a, b in pairs if not g.has_edge(a, b)]
    alone = [(a, b) for a, b in open_pairs if len(set(g[a]) & set(g[b])) == 1]
    return len(pairs), len(alone), (len(open_pairs) / len(pairs) if pairs else None)


def effective_size(h, v):
    """By the definition for large networks; NetworkX for one node grows with the cube of its ties, for all at once it divides by another maximum."""
    if len(ids) <= 200:
        return nx.effective_size(h, nodes=[v], weight='weight')[v]
    total = sum(h[v][q]['weight'] for q in h[v])
    return sum(
        1 - sum(
            h[v][q]['weight'] / total * d['weight'] for q, d in h[u].items() if q in h[v]
        ) / max(d['weight'] for d in h[u].values())
        for u in h[v]
    )


information = {v: None for v in ids}
for part in nx.connected_components(g):
    if len(part) > 1:
        found = nx.information_centrality(g.subgraph(part), weight='weight')
        information.update({v: x * len(part) for v, x in found.items()})

actors = []
for v in ids:
    activity, exclusive, honest = brokering(v)
    actors.append({
        'egoBetweenness': nx.betweenness_centrality(ego[v], normalized=False)[v],
        'egoConstraint': clean(nx.constraint(ego[v], weight='weight')[v]) if degree[v] else None,
        'egoEffectiveSize': clean(effective_size(ego[v], v)) if degree[v] else None,
        'bridgingCentrality': bridging(v),
        'brokeringActivity': activity,
        'brokeringExclusivity': exclusive,
        'honestBroker': honest,
        'twoStepReach': (len(nx.single_source_shortest_path_length(g, v, cutoff=2)) - 1) / (len(ids) - 1),
        'information': information[v],
    })

# Burt 2007: the mean constraint of somebody's contacts.
constraint = nx.constraint(g, weight='weight')
for row, v in zip(actors, ids):
    row['indirectConstraint'] = sum(constraint[w] for w in g[v]) / degree[v] if degree[v] else None

edge = nx.edge_betweenness_centrality(arcs if directed else g, normalized=True)


def redundancy(u, v):
    total = sum(g[u][q]['weight'] for q in g[u])
    most = max(g[v][q]['weight'] for q in g[v])
    return sum(g[u][q]['weight'] / total * g[v][q]['weight'] / most for q in set(g[u]) & set(g[v]))


tie_rows = [{
    'tieBetweenness': edge.get((t['source'], t['target']), edge.get((t['target'], t['source']))),
    'redundancy': redundancy(t['source'], t['target']),
    'dispersion': nx.dispersion(g, t['source'], t['target'], normalized=False),
} for t in ties]

def counted_group_betweenness(members):
    """The same by counts of paths, for networks too large to list them."""
    total = 0
    for s in ids:
        if s in members:
            continue
        steps = nx.single_source_shortest_path_length(g, s)
        every, free = {s: 1}, {s: 1}
        for v in sorted(steps, key=steps.get):
            if v == s:
                continue
            before = [u for u in g[v] if steps[u] == steps[v] - 1]
            every[v] = sum(every[u] for u in before)
            free[v] = 0 if v in members else sum(free[u] for u in before)
            if v not in members:
                total += 1 - free[v] / every[v]
    return total / 2


def group_betweenness(members):
    """By the definition; NetworkX's own function gives another value for some sets of several."""
    if len(ids) > 200:
        return counted_group_betweenness(members)
    total = 0
    for a, b in itertools.combinations([v for v in ids if v not in members], 2):
        if not nx.has_path(g, a, b):
            continue
        paths = list(nx.all_shortest_paths(g, a, b))
        total += sum(1 for path in paths if set(path) & set(members)) / len(paths)
    return total


chooser = random.Random(7)
sets = []
for size in (1, 2, 3):
    members = sorted(chooser.sample(range(len(ids)), size))
    names = [ids[k] for k in members]
    rest = g.copy()
    rest.remove_nodes_from(names)
    n = len(ids)
    joined = sum(len(c) * (len(c) - 1) for c in nx.connected_components(rest))
    near = sum(1 / d for v, ds in nx.all_pairs_shortest_path_length(rest) for w, d in ds.items() if d > 0)
    within = set()
    for v in names:
        within |= set(nx.single_source_shortest_path_length(g, v, cutoff=2))
    steps = nx.multi_source_dijkstra_path_length(g, set(names), weight=None)
    sets.append({
        'members': members,
        'fragmentation': 1 - joined / (n * (n - 1)),
        'distanceFragmentation': 1 - near / (n * (n - 1)),
        'reach2': (len(within) - size) / (n - size),
        'degree': nx.group_degree_centrality(g, names),
        'closeness': nx.group_closeness_centrality(g, names) if len(steps) == n else None,
        'betweenness': group_betweenness(names),
    })

names = sorted(set(group.values()))
m = g.number_of_edges()
ends = {a: sum(degree[v] for v in ids if group[v] == a) for a in names}
matrix = []
for a, b in itertools.combinations_with_replacement(names, 2):
    between = [d for u, v, d in g.edges(data='weight') if {group[u], group[v]} == {a, b}]
    matrix.append({
        'one': a, 'other': b, 'ties': len(between), 'strength': sum(between),
        'expected': ends[a] * ends[b] / ((4 if a == b else 2) * m),
    })

draws = []
labels = [group[v] for v in ids]
for _ in range(400):
    chooser.shuffle(labels)
    of = dict(zip(ids, labels))
    inside = sum(1 for u, v in g.edges if of[u] == of[v])
    draws.append((m - 2 * inside) / m)
mean = sum(draws) / len(draws)
sd = (sum((x - mean) ** 2 for x in draws) / (len(draws) - 1)) ** 0.5
json.dump({
    'actors': actors, 'ties': tie_rows, 'sets': sets, 'matrix': matrix,
    'ei': {'mean': mean, 'sd': sd, 'draws': len(draws)},
}, sys.stdout)
