/** How Graphviz draws: never an attribute of a person or a tie. */
const DRAWING = new Set(
  (
    '_background arrowhead arrowsize arrowtail bb bgcolor center charset cluster clusterrank color colorscheme compound concentrate Damping ' +
    'decorate defaultdist dim dimen dir diredgeconstraints distortion dpi edgehref edgetarget edgetooltip edgeURL epsilon esep fillcolor ' +
    'fixedsize fontcolor fontname fontnames fontpath fontsize forcelabels gradientangle headclip headhref headlabel headport headtarget ' +
    'headtooltip headURL href image imagepath imagepos imagescale inputscale K labelangle labeldistance labelfloat labelfontcolor labelfontname ' +
    'labelfontsize labelhref labeljust labelloc labeltarget labeltooltip labelURL landscape layerlistsep layers layerselect layersep layout len ' +
    'levelsgap lhead lheight linelength lp ltail lwidth margin maxiter mclimit mindist minlen newrank nodesep nojustify notranslate nslimit ' +
    'nslimit1 oneblock ordering orientation outputorder overlap overlap_scaling overlap_shrink pack packmode pad pagedir pencolor penwidth ' +
    'peripheries pin pos quadtree quantum rankdir ranksep ratio rects regular remincross repulsiveforce resolution rotate samehead sametail ' +
    'samplepoints searchsize sep shape shapefile showboxes skew smoothing sortv splines stylesheet tail_lp tailclip tailhref taillabel tailport ' +
    'tailtarget tailtooltip tailURL tooltip truecolor URL vertices viewport voro_margin xdotversion xlabel xlp'
  ).split(' '),
);

/** What Graphviz draws by as well, and what people call columns of their own. */
const ALSO_DRAWING = new Set(
  'area class comment constraint group height layer levels mode model normalize order page radius rank root rotation scale sides size start style target width z'.split(
    ' ',
  ),
);

export const isDotDrawing = (name: string): boolean => DRAWING.has(name);

/** Whether a column of this name would change how Graphviz draws, or make it open a file. */
export const meansDrawing = (name: string): boolean => DRAWING.has(name) || ALSO_DRAWING.has(name);
