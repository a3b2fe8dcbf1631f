import type { EdgeProgramType } from 'sigma/rendering';
import type { EdgeDisplayData, NodeDisplayData, RenderParams } from 'sigma/types';
import { DASH, STAR_FADE } from './tie-style.ts';

const VERTEX = /* glsl */ `
attribute vec4 a_color;
attribute vec2 a_normal;
attribute float a_normalCoef;
attribute vec2 a_positionStart;
attribute vec2 a_positionEnd;
attribute float a_positionCoef;
attribute float a_dash;
attribute float a_fade;
uniform mat3 u_matrix;
uniform float u_sizeRatio;
uniform float u_zoomRatio;
uniform float u_pixelRatio;
uniform float u_correctionRatio;
uniform float u_minEdgeThickness;
uniform float u_feather;
uniform float u_alpha;
varying vec4 v_color;
varying vec2 v_normal;
varying float v_thickness;
varying float v_feather;
varying float v_along;
varying float v_part;
varying float v_dash;
varying float v_fade;
const float bias = 255.0 / 254.0;
void main() {
  vec2 position = mix(a_positionStart, a_positionEnd, a_positionCoef);
  float normalLength = max(length(a_normal), 1e-6);
  vec2 unitNormal = a_normal * a_normalCoef / normalLength;
  float grown = 1.0 / u_sizeRatio;
  float pixels = max(normalLength * (grown > 1.0 ? sqrt(grown) : grown), u_minEdgeThickness);
  // half a pixel more on either side, which the smooth edge takes away again
  float thickness = (pixels + u_feather / u_pixelRatio) * u_correctionRatio;
  gl_Position = vec4((u_matrix * vec3(position + unitNormal * thickness, 1)).xy, 0, 1);
  v_thickness = thickness / u_zoomRatio;
  v_normal = unitNormal;
  v_feather = u_feather * u_correctionRatio / u_zoomRatio / u_pixelRatio * 2.0;
  v_along = a_positionCoef * length(a_positionEnd - a_positionStart) / (2.0 * u_correctionRatio);
  v_part = a_positionCoef;
  v_dash = a_dash;
  v_fade = a_fade;
  v_color = a_color;
  v_color.a *= bias;
  v_color *= u_alpha;
}`;

const FRAGMENT = /* glsl */ `
precision highp float;
varying vec4 v_color;
varying vec2 v_normal;
varying float v_thickness;
varying float v_feather;
varying float v_along;
varying float v_part;
varying float v_dash;
varying float v_fade;
void main(void) {
  if (v_dash > 0.5 && mod(v_along, ${(DASH[0] + DASH[1]).toFixed(2)}) > ${DASH[0].toFixed(2)}) discard;
  float edge = smoothstep(v_thickness - v_feather, v_thickness, length(v_normal) * v_thickness);
  float shown = v_fade > 0.5 ? mix(${STAR_FADE.toFixed(3)}, 1.0, smoothstep(0.25, 0.8, v_part)) : 1.0;
  gl_FragColor = v_color * (1.0 - edge) * shown;
}`;

type Rendering = typeof import('sigma/rendering');
type TieDisplayData = EdgeDisplayData & { dash?: boolean; fade?: boolean };

/** Straight ties with dashes and fading stars; made late because sigma cannot be loaded on a server. */
export function createTieProgram(
  { EdgeProgram }: Rendering,
  floatColor: (colour: string) => number,
  /** How much of each tie is left, where all of them step back. */
  alphaNow: () => number,
): EdgeProgramType {
  const { FLOAT, UNSIGNED_BYTE, TRIANGLES } = WebGLRenderingContext;
  const UNIFORMS = [
    'u_matrix',
    'u_zoomRatio',
    'u_sizeRatio',
    'u_correctionRatio',
    'u_pixelRatio',
    'u_feather',
    'u_minEdgeThickness',
    'u_alpha',
  ] as const;
  return class TieProgram extends EdgeProgram<(typeof UNIFORMS)[number]> {
    getDefinition() {
      return {
        VERTICES: 6,
        VERTEX_SHADER_SOURCE: VERTEX,
        FRAGMENT_SHADER_SOURCE: FRAGMENT,
        METHOD: TRIANGLES as WebGLRenderingContext['TRIANGLES'],
        UNIFORMS,
        ATTRIBUTES: [
          { name: 'a_positionStart', size: 2, type: FLOAT },
          { name: 'a_positionEnd', size: 2, type: FLOAT },
          { name: 'a_normal', size: 2, type: FLOAT },
          { name: 'a_color', size: 4, type: UNSIGNED_BYTE, normalized: true },
          { name: 'a_dash', size: 1, type: FLOAT },
          { name: 'a_fade', size: 1, type: FLOAT },
        ],
        CONSTANT_ATTRIBUTES: [
          { name: 'a_positionCoef', size: 1, type: FLOAT },
          { name: 'a_normalCoef', size: 1, type: FLOAT },
        ],
        CONSTANT_DATA: [
          [0, 1],
          [0, -1],
          [1, 1],
          [1, 1],
          [0, -1],
          [1, -1],
        ],
      };
    }

    processVisibleItem(
      _: number,
      start: number,
      a: NodeDisplayData,
      b: NodeDisplayData,
      data: TieDisplayData,
    ): void {
      const [dx, dy] = [b.x - a.x, b.y - a.y];
      const long = Math.hypot(dx, dy);
      const across = long === 0 ? 0 : data.size / long;
      const values = [a.x, a.y, b.x, b.y, -dy * across, dx * across];
      values.push(floatColor(data.color), data.dash ? 1 : 0, data.fade ? 1 : 0);
      this.array.set(values, start);
    }

    setUniforms(
      params: RenderParams,
      {
        gl,
        uniformLocations,
      }: { gl: WebGLRenderingContext; uniformLocations: Record<string, WebGLUniformLocation> },
    ): void {
      gl.uniformMatrix3fv(uniformLocations.u_matrix!, false, params.matrix);
      gl.uniform1f(uniformLocations.u_zoomRatio!, params.zoomRatio);
      gl.uniform1f(uniformLocations.u_sizeRatio!, params.sizeRatio);
      gl.uniform1f(uniformLocations.u_correctionRatio!, params.correctionRatio);
      gl.uniform1f(uniformLocations.u_pixelRatio!, params.pixelRatio);
      gl.uniform1f(uniformLocations.u_feather!, params.antiAliasingFeather);
      gl.uniform1f(uniformLocations.u_minEdgeThickness!, params.minEdgeThickness);
      gl.uniform1f(uniformLocations.u_alpha!, alphaNow());
    }
  };
}
