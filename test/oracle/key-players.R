# Sets of people by the R package keyplayer, figures of brokers by netrics, a line each: name, then numbers.
# usage: Rscript key-players.R PEOPLE TIES directed|undirected
suppressMessages({library(keyplayer); library(netrics)})
options(warn = -1)
args <- commandArgs(trailingOnly = TRUE)
people <- read.csv(args[1], colClasses = "character")
ties <- read.csv(args[2], colClasses = "character")
ties <- ties[ties$source != ties$target, ]
if (is.null(ties$strength)) ties$strength <- "1"
n <- nrow(people)
at <- setNames(seq_len(n), people$id)
m <- matrix(0, n, n)
for (k in seq_len(nrow(ties))) {
  s <- as.numeric(ties$strength[k])
  m[at[ties$source[k]], at[ties$target[k]]] <- s
  if (args[3] != "directed") m[at[ties$target[k]], at[ties$source[k]]] <- s
}
z <- m + t(m)
a <- (z > 0) * 1
colnames(a) <- rownames(a) <- NULL
say <- function(name, values) cat(name, format(as.numeric(values), digits = 17, trim = TRUE, scientific = FALSE), "\n")
set <- c(1, 3, n)
named <- a
colnames(named) <- rownames(named) <- paste0("v", seq_len(n))
# keyplayer walks all pairs in R itself: half an hour for a thousand people.
if (n <= 100) {
  say("fragment", keyplayer::fragment(named, set, binary = TRUE, large = FALSE))
  say("mreach", keyplayer::kpcent(named, set, type = "mreach.degree", M = 2, method = "max", binary = TRUE, cmode = "outdegree", large = FALSE))
  say("mreachOfEach", sapply(seq_len(n), function(v) keyplayer::kpcent(named, v, type = "mreach.degree", M = 2, binary = TRUE, cmode = "outdegree", large = FALSE)))
}
if (n <= 40) {
  set.seed(1)
  found <- keyplayer::kpset(named, size = 2, type = "mreach.degree", M = 2, method = "max", binary = TRUE, cmode = "outdegree", large = FALSE)
  say("kpsetReach", found$centrality)
  found <- keyplayer::kpset(named, size = 2, type = "fragment", binary = TRUE, large = FALSE)
  say("kpsetFragment", c(found$keyplayers, found$centrality))
}
g <- igraph::graph_from_adjacency_matrix(a, mode = "undirected")
group <- match(people$organisation, sort(unique(people$organisation)))
say("brokeringActivity", netrics::node_by_brokering_activity(g, group))
say("brokeringExclusivity", netrics::node_by_brokering_exclusivity(g, group))
say("redundancy", netrics::node_by_redundancy(g))
say("effectiveSize", netrics::node_by_effsize(g))
say("twoStepReach", netrics::node_by_reach(g, cutoff = 2))
say("constraint", netrics::node_by_constraint(g))
