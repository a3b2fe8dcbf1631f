graph [
  directed 1
  node [
    id 0
    label "P0 &#25968;"
    team "=1"
    age 74
    score 0.06552885923981311
  ]
  node [
    id 1
    label "P1 &#25968;"
    team "a"
    age 60
    score 0.25935401432800764
  ]
  node [
    id 2
    label "P2 O&#34;Neil"
    team "a"
    age 24
    score 0.9956448355104628
  ]
  node [
    id 3
    label "P3 a&#38;b"
    team "b c"
    age 69
    score 0.8364614512743888
  ]
  node [
    id 4
    label "P4 &#25968;"
    team "b c"
    age 50
    score 0.6390681405441619
  ]
  node [
    id 5
    label "P5 x<y"
    team "a"
    age 29
    score 0.6348606582851885
  ]
  edge [
    source 0
    target 2
    weight 3.5
    kind "y z"
  ]
  edge [
    source 1
    target 4
    weight 0.5
    kind "y z"
  ]
  edge [
    source 1
    target 2
    weight 0.5
    kind "x"
  ]
  edge [
    source 1
    target 3
    weight 0.25
    kind "y z"
  ]
  edge [
    source 2
    target 4
    weight 0.25
    kind "y z"
  ]
  edge [
    source 4
    target 3
    weight 1.0
    kind "y z"
  ]
  edge [
    source 4
    target 1
    weight 1.0
    kind "x"
  ]
  edge [
    source 4
    target 5
    weight 0.5
    kind "x"
  ]
  edge [
    source 5
    target 3
    weight 1.0
    kind "y z"
  ]
  edge [
    source 5
    target 4
    weight 1.0
    kind "y z"
  ]
]
