# Figures inside an organisation by R igraph, sna and blockmodeling, a line each: name, then numbers.
# usage: Rscript inside.R PEOPLE TIES directed|undirected
suppressMessages({library(igraph); library(sna)})
args <- commandArgs(trailingOnly = TRUE)
people <- read.csv(args[1], colClasses = "character")
ties <- read.csv(args[2], colClasses = "character")
ties <- ties[ties$source != ties$target, ]
if (is.null(ties$strength)) ties$strength <- "1"
directed <- args[3] == "directed"
n <- nrow(people)
at <- setNames(seq_len(n), people$id)
m <- matrix(0, n, n)
for (k in seq_len(nrow(ties))) {
  s <- as.numeric(ties$strength[k])
  m[at[ties$source[k]], at[ties$target[k]]] <- s
  if (!directed) m[at[ties$target[k]], at[ties$source[k]]] <- s
}
z <- m + t(m)
b <- (z > 0) * 1
g <- igraph::graph_from_adjacency_matrix(b, mode = "undirected")
d <- if (directed) igraph::graph_from_adjacency_matrix((m > 0) * 1, mode = "directed") else g
say <- function(name, values) cat(name, format(values, digits = 17, trim = TRUE, scientific = FALSE), "\n")
say("betweenness", igraph::betweenness(d, directed = directed, normalized = TRUE))
edges <- igraph::as_edgelist(d)
say("tieBetweenness", as.vector(t(cbind(edges, igraph::edge_betweenness(d, directed = directed)))))
say("cutpoint", as.numeric(seq_len(n) %in% as.numeric(igraph::articulation_points(g))))
say("twoStepReach", (igraph::ego_size(g, 2) - 1) / (n - 1))
names <- as.character(seq_len(n))
igraph::V(g)$name <- names
say("egoBetweenness", sapply(names, function(v) {
  e <- igraph::induced_subgraph(g, igraph::ego(g, 1, v)[[1]])
  igraph::betweenness(e, v = v, normalized = FALSE)
}))
away <- names[c(1, 3)]
rest <- igraph::delete_vertices(g, away)
size <- igraph::components(rest)$csize
say("fragmentation", 1 - sum(size * (size - 1)) / (n * (n - 1)))
far <- igraph::distances(rest)
diag(far) <- Inf
say("distanceFragmentation", 1 - sum(1 / far) / (n * (n - 1)))
mm <- (m > 0) * 1
say("distanceTo1", sapply(2:n, function(j) {
  k <- setdiff(seq_len(n), c(1, j))
  sqrt(sum((mm[1, k] - mm[j, k])^2) + sum((mm[k, 1] - mm[k, j])^2))
}))
say("sedist", sna::sedist(mm, method = "euclidean", mode = "digraph")[1, -1])
say("gcor", sna::gcor(mm, t(mm), mode = "digraph", diag = FALSE))
if (requireNamespace("blockmodeling", quietly = TRUE) && n <= 80)
  say("rege", blockmodeling::REGE.for(m, iter = 3)$E[1, ])
