Creator "igraph version 1.0.0 Sun Nov 29 11:41:10 2026"
Version 1
graph
[
  directed 1
  node
  [
    id 0
    team "=1"
    age 74
    score 0.0655288592398131
    name "P0 数"
  ]
  node
  [
    id 1
    team "a"
    age 60
    score 0.259354014328008
    name "P1 数"
  ]
  node
  [
    id 2
    team "a"
    age 24
    score 0.995644835510463
    name "P2 O&quot;Neil"
  ]
  node
  [
    id 3
    team "b c"
    age 69
    score 0.836461451274389
    name "P3 a&amp;b"
  ]
  node
  [
    id 4
    team "b c"
    age 50
    score 0.639068140544162
    name "P4 数"
  ]
  node
  [
    id 5
    team "a"
    age 29
    score 0.634860658285188
    name "P5 x<y"
  ]
  edge
  [
    source 0
    target 2
    kind "y z"
    weight 3.5
  ]
  edge
  [
    source 1
    target 4
    kind "y z"
    weight 0.5
  ]
  edge
  [
    source 1
    target 2
    kind "x"
    weight 0.5
  ]
  edge
  [
    source 1
    target 3
    kind "y z"
    weight 0.25
  ]
  edge
  [
    source 2
    target 4
    kind "y z"
    weight 0.25
  ]
  edge
  [
    source 4
    target 3
    kind "y z"
    weight 1
  ]
  edge
  [
    source 4
    target 1
    kind "x"
    weight 1
  ]
  edge
  [
    source 4
    target 5
    kind "x"
    weight 0.5
  ]
  edge
  [
    source 5
    target 3
    kind "y z"
    weight 1
  ]
  edge
  [
    source 5
    target 4
    kind "y z"
    weight 1
  ]
]
