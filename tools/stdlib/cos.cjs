module.exports = Math.cos;
