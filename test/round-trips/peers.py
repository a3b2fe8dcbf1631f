"""Writes uneven networks with NetworkX and igraph, hostile in names and values, and says what those programs read back."""
import json
import math
import random
import sys
import warnings

warnings.simplefilter("ignore")
import igraph
import networkx

folder = sys.argv[1]
TEXTS = ["=1+1", "-2", "</x>&amp;]]>", 'a;b,c\t"q"', "__proto__", "الاسم \U0001f600", "  padded", "0012", "two\nlines"]
NAMES = ["team", "=cmd", "__proto__", "constructor", "größe", "source", "directed", "assumed", "stated", "topic"]
VALUES = {
    "text": lambda r: r.choice(TEXTS),
    "integer": lambda r: r.randrange(-5, 10**6),
    "double": lambda r: r.choice([0.5, 1e-7, 1e300, -3.25]),
    "truth": lambda r: r.random() < 0.5,
}


def made(seed):
    r = random.Random(seed)
    kind = [networkx.Graph, networkx.DiGraph, networkx.MultiGraph, networkx.MultiDiGraph][seed % 4]
    graph = kind()
    types = {name: r.choice(list(VALUES)) for name in NAMES}
    ids = [f"{k}{r.choice(TEXTS)}".strip().replace("\n", " ") for k in range(r.randrange(2, 10))]
    some = lambda share: {n: VALUES[types[n]](r) for n in r.sample(NAMES, 4) if r.random() < share}
    for one in ids:
        graph.add_node(one, **some(0.7))
    for _ in range(r.randrange(3 * len(ids))):
        weight = {"weight": r.choice([0.5, 0.25, 1.0, 7.5])} if r.random() < 0.7 else {}
        graph.add_edge(r.choice(ids), r.choice(ids), **some(0.6), **weight)
    return graph


def plain(data):
    nothing = lambda v: v is None or v == "" or (isinstance(v, float) and math.isnan(v))
    return {k: v for k, v in data.items() if not nothing(v) and k not in ("id", "label")}


def told(nodes, edges, directed):
    edges = [[a, b, plain(d)] for a, b, d in edges if a != b]
    return {"directed": directed, "nodes": {n: plain(d) for n, d in nodes}, "edges": edges}


def of_igraph(graph, name):
    nodes = [(v[name], v.attributes()) for v in graph.vs]
    edges = [(graph.vs[e.source][name], graph.vs[e.target][name], e.attributes()) for e in graph.es]
    return told(nodes, edges, graph.is_directed())


answers = {}
for seed in range(24):
    graph = made(seed)
    for ending, write, read in [
        ("gexf", networkx.write_gexf, networkx.read_gexf),
        ("graphml", networkx.write_graphml, networkx.read_graphml),
    ]:
        write(graph, f"{folder}/{seed}.{ending}")
        back = read(f"{folder}/{seed}.{ending}")
        answers[f"{seed}.{ending}"] = told(back.nodes(data=True), back.edges(data=True), back.is_directed())
    igraph.Graph.from_networkx(graph).write_graphml(f"{folder}/{seed}.igraph.graphml")
    back = igraph.Graph.Read_GraphML(f"{folder}/{seed}.igraph.graphml")
    answers[f"{seed}.igraph.graphml"] = of_igraph(back, "id")

for seed in range(12):
    r = random.Random(seed)
    n = r.randrange(3, 9)
    rows = [[0 if i == j else r.choice([0, 0, 1]) for j in range(n)] for i in range(n)]
    labels = ",".join(f"P{k}" for k in range(n))
    pairs = [(i, j) for i in range(n) for j in range(n) if rows[i][j]]
    lines = {
        "fullmatrix": [" ".join(map(str, row)) for row in rows],
        "edgelist1": [f"{i + 1} {j + 1} {1 + r.randrange(9)}" for i, j in pairs],
        "nodelist1": [" ".join(str(k + 1) for k in [i, *(j for a, j in pairs if a == i)]) for i in {a for a, _ in pairs}],
    }
    for kind, data in lines.items():
        name = f"{seed}.{kind}.dl"
        with open(f"{folder}/{name}", "w") as file:
            file.write("\n".join([f"DL n={n}", f"format = {kind}", "labels:", labels, "data:", *data, ""]))
        answers[name] = of_igraph(igraph.Graph.Read_DL(f"{folder}/{name}", directed=True), "name")
    graph = igraph.Graph(n=n, edges=pairs, directed=seed % 2 == 0)
    graph.vs["id"] = labels.split(",")
    graph.es["weight"] = [0.5 + k for k in range(len(pairs))]
    graph.write_pajek(f"{folder}/{seed}.net")
    answers[f"{seed}.net"] = of_igraph(igraph.Graph.Read_Pajek(f"{folder}/{seed}.net"), "id")

json.dump(answers, sys.stdout)
