"""Times igraph's C core on a graph that run.mjs wrote. usage: time-igraph.py FILE [measure ...]; one line of JSON: milliseconds by measure, on the wall and of CPU."""
import array, json, resource, sys, time
import igraph

with open(sys.argv[1], 'rb') as file:
    n, m = array.array('I', file.read(8))
    source, target, strength = array.array('I'), array.array('I'), array.array('d')
    source.frombytes(file.read(4 * m))
    target.frombytes(file.read(4 * m))
    strength.frombytes(file.read(8 * m))
start = time.perf_counter()
graph = igraph.Graph(n=n, edges=list(zip(source, target)), directed=True)
graph.es['strength'] = list(strength)
graph.es['distance'] = [1 / s for s in strength]
times = {'load': (time.perf_counter() - start) * 1000}
measures = {
    'constraint': lambda: graph.constraint(weights='strength'),
    'triad census': lambda: graph.triad_census(),
    'betweenness': lambda: graph.betweenness(directed=True),
    'weighted betweenness': lambda: graph.betweenness(directed=True, weights='distance'),
}
for name in sys.argv[2:]:
    start, begun = time.perf_counter(), time.process_time()
    values = measures[name]()
    times[name] = {'ms': (time.perf_counter() - start) * 1000, 'cpu': (time.process_time() - begun) * 1000}
    if name.endswith('betweenness'):
        times[name + ' values'] = values
times['peak MB'] = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
json.dump(times, sys.stdout)
