module.exports = (x) => Math.sin(Math.PI * x);
