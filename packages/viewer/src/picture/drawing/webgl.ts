const SOFTWARE = /swiftshader|llvmpipe|softpipe|software|basic render|offscreen/i;

/** Whether the machine draws WebGL at all, and whether a graphics card does it. */
export function probeWebGl(document: Document): 'hardware' | 'software' | 'absent' {
  try {
    const gl = document.createElement('canvas').getContext('webgl2');
    if (!gl) return 'absent';
    const named = gl.getExtension('WEBGL_debug_renderer_info');
    const renderer = String(gl.getParameter(named ? named.UNMASKED_RENDERER_WEBGL : gl.RENDERER));
    gl.getExtension('WEBGL_lose_context')?.loseContext();
    return SOFTWARE.test(renderer) ? 'software' : 'hardware';
  } catch {
    return 'absent';
  }
}
