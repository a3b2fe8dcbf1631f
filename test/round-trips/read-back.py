"""Opens our exports with NetworkX and igraph, says what they hold, and writes them out again as those programs do."""
import csv
import json
import math
import sys
import warnings

warnings.simplefilter("ignore")
import igraph
import networkx

folder = sys.argv[1]


def told(graph):
    nodes = {str(n): {k: v for k, v in d.items()} for n, d in graph.nodes(data=True)}
    edges = [[str(a), str(b), {k: v for k, v in d.items()}] for a, b, d in graph.edges(data=True)]
    return {"directed": graph.is_directed(), "nodes": nodes, "edges": edges}


answers = {}
gexf = networkx.read_gexf(f"{folder}/ours.1.2.gexf")
answers["gexf"] = told(gexf)
networkx.write_gexf(gexf, f"{folder}/networkx.gexf")
graphml = networkx.read_graphml(f"{folder}/ours.graphml")
answers["graphml"] = told(graphml)
networkx.write_graphml(graphml, f"{folder}/networkx.graphml")
theirs = igraph.Graph.Read_GraphML(f"{folder}/ours.graphml")
answers["igraph"] = {
    "directed": theirs.is_directed(),
    "nodes": {v["id"]: {k: x for k, x in v.attributes().items()} for v in theirs.vs},
    "edges": [[theirs.vs[e.source]["id"], theirs.vs[e.target]["id"], e.attributes()] for e in theirs.es],
}
theirs.write_graphml(f"{folder}/igraph.graphml")



def rows(name):
    with open(f"{folder}/{name}.csv", newline="", encoding="utf-8") as file:
        return list(csv.DictReader(file))


stated = networkx.DiGraph()
stated.add_nodes_from((row["id"], row) for row in rows("people"))
stated.add_edges_from((row["source"], row["target"]) for row in rows("ties"))
answers["csv"] = told(stated)

pajek = networkx.Graph()
pajek.add_edge("Noor Haddad", "Ines", weight=0.5)
pajek.add_edge("Ines", "Tomas", weight=0.25)
networkx.write_pajek(pajek, f"{folder}/networkx.net")
igraph.Graph.TupleList([("a", "b"), ("b", "c")], directed=False).write_pajek(f"{folder}/igraph.net")


def plain(value):
    if isinstance(value, dict):
        return {key: plain(item) for key, item in value.items()}
    if isinstance(value, (list, tuple)):
        return [plain(item) for item in value]
    if isinstance(value, float) and math.isnan(value):
        return None
    return value


json.dump(plain(answers), sys.stdout, default=str)
