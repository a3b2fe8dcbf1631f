"""Times NetworkX's single-source Dijkstra on -ln M. usage: answers-networkx.py FILE SOURCE...; one line of JSON: milliseconds and lengths."""
import array, json, math, sys, time
import networkx

with open(sys.argv[1], 'rb') as file:
    n, m = array.array('I', file.read(8))
    source, target, strength = array.array('I'), array.array('I'), array.array('d')
    source.frombytes(file.read(4 * m))
    target.frombytes(file.read(4 * m))
    strength.frombytes(file.read(8 * m))
graph = networkx.Graph()
graph.add_nodes_from(range(n))
graph.add_weighted_edges_from(zip(source, target, (-math.log(s) for s in strength)), weight='distance')
times = []
for v in map(int, sys.argv[2:]):
    start = time.perf_counter()
    networkx.single_source_dijkstra(graph, v, weight='distance')
    times.append((time.perf_counter() - start) * 1000)
print(json.dumps({'networkx': networkx.__version__, 'milliseconds': times}))
