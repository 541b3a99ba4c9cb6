use super::story::Tree;
pub(super) static BIAS: [i32; 2] = [0, 0];
pub(super) const SCALE: f32 = 1.0;
pub(super) const SHIFT: f32 = 0.0;
pub(super) static FIRST: &[Tree] = &[];
pub(super) static SECOND: &[Tree] = &[];
